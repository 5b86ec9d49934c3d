import { getTranslations } from '@/lib/i18n/translations';
import { Icon } from '../icons/icon';
import { Badge } from '../ui/badge';
import { DeskLink } from './desk-link';
import { deskPages } from './desk-pages';
import type { DeskShellProps } from './desk-shell';

type DeskTabsProps = Pick<DeskShellProps, 'pages' | 'counts'>;

/** On a phone the first four parts of the desk stand at the foot, for workers and guards on their round. */
export async function DeskTabs({ pages, counts }: DeskTabsProps) {
  const t = await getTranslations('shell');
  return (
    <nav
      aria-label={t('desk.label')}
      className="hair-t sticky bottom-0 z-30 flex bg-bar pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      {pages.slice(0, 4).map((page) => (
        <DeskLink key={page} href={deskPages[page].href} className={tabLook}>
          <span className="relative">
            <Icon name={deskPages[page].icon} className="block size-[1.65rem]" />
            <Badge quiet count={counts?.[page] ?? 0} className="absolute -top-1 left-[60%]" />
          </span>
          <span className="text-2xs elder:text-xs">{t(`desk.${page}`)}</span>
        </DeskLink>
      ))}
    </nav>
  );
}

const tabLook =
  'flex min-h-[60px] min-w-0 flex-1 flex-col items-center justify-center gap-0.5 px-1 py-1.5 text-soft focus-visible:-outline-offset-2 ' +
  'aria-[current]:font-medium aria-[current]:text-green aria-[current]:[&_svg]:fill-green-wash';
