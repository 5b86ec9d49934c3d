import { getTranslations } from 'next-intl/server';
import { Icon } from '../icons/icon';
import { Menu, MenuLink } from '../ui/menu';
import type { Community } from './desk-shell';

/** Which community the desk works for, and the way to another. */
export async function CommunityMenu({ community }: { community: Community }) {
  const t = await getTranslations('shell');
  if (community.others.length === 0)
    return <p className="px-2 py-2 text-center text-sm font-medium xl:text-left xl:text-base">{community.name}</p>;
  return (
    <Menu
      label={`${community.name} · ${t('community')}`}
      summaryClassName="flex min-h-10 flex-wrap items-center justify-center gap-x-1 rounded-md px-2 py-1 text-center text-sm font-medium hover:bg-fill xl:justify-start xl:text-base xl:px-3 xl:text-left"
      summary={
        <>
          <span className="min-w-0">{community.name}</span>
          <Icon name="down" className="size-[1.05em] text-soft" />
        </>
      }
    >
      <MenuLink href="" current>
        {community.name}
      </MenuLink>
      {community.others.map((other) => (
        <MenuLink key={other.href} href={other.href}>
          {other.name}
        </MenuLink>
      ))}
    </Menu>
  );
}
