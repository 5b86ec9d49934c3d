import { getTranslations } from '@/lib/i18n/translations';
import { Icon } from '../icons/icon';
import { Badge } from '../ui/badge';
import { CommunityMenu } from './community-menu';
import { DeskLink } from './desk-link';
import { deskPages } from './desk-pages';
import type { DeskShellProps } from './desk-shell';

type DeskSideProps = Pick<DeskShellProps, 'communities' | 'pages' | 'counts'>;

/** The side bar: words beside pictures from 1280 px, small words beneath them below, nothing on a phone. */
export async function DeskSide({ communities, pages, counts }: DeskSideProps) {
  const t = await getTranslations('shell');
  return (
    <aside
      aria-label={t('community')}
      className="sticky top-0 z-40 hidden h-dvh w-20 shrink-0 flex-col gap-2 border-r border-line bg-card px-2 py-3 md:flex xl:w-52 print:hidden"
    >
      <CommunityMenu communities={communities} />
      <nav aria-label={t('desk.label')} className="flex-1 overflow-y-auto">
        <ul className="flex flex-col gap-0.5">
          {pages.map((page) => (
            <li key={page}>
              <DeskLink href={deskPages[page].href} className={rowLook}>
                <Icon name={deskPages[page].icon} className="size-[1.6em] text-soft" />
                <span className="max-w-full flex-1 text-center text-2xs xl:text-left xl:text-base">
                  {t(`desk.${page}`)}
                </span>
                <Badge quiet count={counts?.[page] ?? 0} className="absolute top-1 right-2 xl:static" />
              </DeskLink>
            </li>
          ))}
        </ul>
      </nav>
    </aside>
  );
}

const rowLook =
  'relative flex min-h-13 flex-col items-center justify-center gap-0.5 rounded-md px-1 py-1.5 hover:bg-fill ' +
  'focus-visible:-outline-offset-2 xl:min-h-10 xl:flex-row xl:gap-3 xl:px-3 ' +
  'aria-[current]:bg-green-wash aria-[current]:font-medium aria-[current]:text-green aria-[current]:[&_svg]:text-green';
