import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons/icon';
import { Avatar } from '../ui/avatar';
import { Badge } from '../ui/badge';
import { LinkButton } from '../ui/button';
import { Kbd } from '../ui/kbd';
import { Menu, MenuLink } from '../ui/menu';
import { SearchBar } from '../ui/search-bar';
import { deskPages } from './desk-pages';
import type { Community, DeskPage } from './desk-shell';

export type DeskHeaderProps = {
  person: { name: string; role?: string };
  links?: { href: string; icon?: IconName; label: string }[];
  unread?: number;
  signOut?: ReactNode;
};

type Inside = DeskHeaderProps & { community: Community; pages: DeskPage[] };

/** Search, new ticket, reminders and the person; on a phone also the whole menu behind three lines. */
export async function DeskHeader({ person, links = [], unread = 0, signOut, community, pages }: Inside) {
  const t = await getTranslations('shell');
  return (
    <header className="sticky top-0 z-30 flex min-h-14 items-center gap-1 border-b border-line bg-card px-2 pt-[env(safe-area-inset-top)] md:gap-2 md:px-4 lg:px-6 print:hidden">
      <MobileMenu community={community} pages={pages} />
      <SearchBar
        action={deskPages.tickets.href}
        label={t('search')}
        placeholder={t('searchHint')}
        hotkey="/"
        className="min-w-0 max-w-md flex-1"
      />
      <div className="ml-auto flex items-center gap-1 md:gap-2">
        {pages.includes('intake') && (
          <LinkButton
            href={deskPages.intake.href}
            tone="primary"
            size="small"
            icon="plus"
            className="max-md:hidden!"
            data-hotkey="n"
          >
            {t('newTicket')}
            <Kbd>N</Kbd>
          </LinkButton>
        )}
        <a
          href="/admin/reminders"
          aria-label={t('bell', { count: unread })}
          className="relative grid size-11 place-items-center rounded-md hover:bg-fill"
        >
          <Icon name="bell" className="size-[1.7em]" />
          <Badge count={unread} className="absolute top-0.5 right-0" />
        </a>
        <Menu
          side="right"
          label={t('person', { name: person.name })}
          summaryClassName="flex min-h-11 items-center gap-2 rounded-md px-1 hover:bg-fill"
          summary={
            <>
              <Avatar name={person.name} tone="desk" className="size-8!" />
              <span className="max-lg:hidden">{person.name}</span>
            </>
          }
        >
          <p className="px-4 pt-1 pb-2 text-sm">
            {person.name}
            {person.role && <span className="block text-xs text-soft">{person.role}</span>}
          </p>
          {links.map((link) => (
            <MenuLink key={link.href} href={link.href} icon={link.icon}>
              {link.label}
            </MenuLink>
          ))}
          {signOut}
        </Menu>
      </div>
    </header>
  );
}

async function MobileMenu({ community, pages }: { community: Community; pages: DeskPage[] }) {
  const t = await getTranslations('shell');
  return (
    <Menu
      label={t('desk.label')}
      className="md:hidden"
      summaryClassName="grid size-11 place-items-center"
      summary={<Icon name="menu" className="size-[1.6em]" />}
    >
      <p className="px-4 py-2 text-sm font-medium">{community.name}</p>
      {community.others.map((other) => (
        <MenuLink key={other.href} href={other.href} icon="move">
          {other.name}
        </MenuLink>
      ))}
      <hr className="my-1 border-line" />
      {pages.map((page) => (
        <MenuLink key={page} href={deskPages[page].href} icon={deskPages[page].icon}>
          {t(`desk.${page}`)}
        </MenuLink>
      ))}
    </Menu>
  );
}
