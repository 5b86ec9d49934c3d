import type { ReactNode } from 'react';
import { getTranslations } from '@/lib/i18n/translations';
import { Icon, type IconName } from '../icons/icon';
import { Avatar } from '../ui/avatar';
import { Badge } from '../ui/badge';
import { buttonLook } from '../ui/button';
import { Kbd } from '../ui/kbd';
import { Menu, MenuLink, menuRow } from '../ui/menu';
import { SearchBar } from '../ui/search-bar';
import { CommunityRows } from './community-menu';
import type { Workplace } from './community-now';
import { DeskLink, KeepCommunity } from './desk-link';
import { deskPages } from './desk-pages';
import type { DeskPage } from './desk-shell';

export type DeskHeaderProps = {
  person: { name: string; role?: string };
  links?: { href: string; icon?: IconName; label: string }[];
  unread?: number;
  signOut?: ReactNode;
};

type Inside = DeskHeaderProps & { communities: Workplace[]; pages: DeskPage[] };

/** Search, new ticket, reminders and the person; on a phone also the whole menu behind three lines. */
export async function DeskHeader({ person, links = [], unread = 0, signOut, communities, pages }: Inside) {
  const t = await getTranslations('shell');
  return (
    <header className="sticky top-0 z-30 flex min-h-14 items-center gap-1 border-b border-line bg-card px-2 pt-[env(safe-area-inset-top)] md:gap-2 md:px-4 lg:px-6 print:hidden">
      <MobileMenu communities={communities} pages={pages} />
      {pages.includes('tickets') && (
        <SearchBar
          action={deskPages.tickets.href}
          label={t('search')}
          placeholder={t('searchHint')}
          hotkey="/"
          className="min-w-0 max-w-md flex-1"
        >
          <KeepCommunity />
        </SearchBar>
      )}
      <div className="ml-auto flex items-center gap-1 md:gap-2">
        <DeskLink
          keepsKind
          href={newTicketHref(pages)}
          hotkey="n"
          className={`${buttonLook('primary', 'small')} max-md:hidden!`}
        >
          <Icon name="plus" className="size-[1.25em]" />
          {t('newTicket')}
          <Kbd>N</Kbd>
        </DeskLink>
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

/** Who finds callers takes calls at the intake desk; others file what they have found themselves. */
const newTicketHref = (pages: DeskPage[]) => (pages.includes('intake') ? deskPages.intake.href : '/admin/tickets/new');

async function MobileMenu({ communities, pages }: Pick<Inside, 'communities' | 'pages'>) {
  const t = await getTranslations('shell');
  return (
    <Menu
      label={t('desk.label')}
      className="md:hidden"
      summaryClassName="grid size-11 place-items-center"
      summary={<Icon name="menu" className="size-[1.6em]" />}
    >
      <CommunityRows communities={communities} />
      <hr className="my-1 border-line" />
      <DeskLink keepsKind hard href={newTicketHref(pages)} className={menuRow}>
        <Icon name="plus" className="size-[1.35em] text-soft" />
        {t('newTicket')}
      </DeskLink>
      {pages.map((page) => (
        <DeskLink key={page} hard href={deskPages[page].href} className={menuRow}>
          <Icon name={deskPages[page].icon} className="size-[1.35em] text-soft" />
          {t(`desk.${page}`)}
        </DeskLink>
      ))}
    </Menu>
  );
}
