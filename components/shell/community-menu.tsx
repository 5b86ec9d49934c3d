import { getTranslations } from '@/lib/i18n/translations';
import { Icon } from '../icons/icon';
import { Menu, menuRow } from '../ui/menu';
import { CommunityName, CommunityRow, type Workplace } from './community-now';

type Props = { communities: Workplace[] };

/** Which community the desk works for, and the way to another. */
export async function CommunityMenu({ communities }: Props) {
  const t = await getTranslations('shell');
  const name = <CommunityName communities={communities} />;
  if (communities.length < 2)
    return <p className="px-2 py-2 text-center text-sm font-medium xl:text-left xl:text-base">{name}</p>;
  return (
    <Menu
      summaryClassName="flex min-h-10 flex-wrap items-center justify-center gap-x-1 rounded-md px-2 py-1 text-center text-sm font-medium hover:bg-fill xl:justify-start xl:text-base xl:px-3 xl:text-left"
      summary={
        <>
          <span className="min-w-0">{name}</span>
          <span className="sr-only">{t('community')}</span>
          <Icon name="down" className="size-[1.05em] text-soft" />
        </>
      }
    >
      <CommunityRows communities={communities} />
    </Menu>
  );
}

export function CommunityRows({ communities }: Props) {
  return communities.map((one) => (
    <CommunityRow key={one.id} communities={communities} one={one} className={`${menuRow} group`}>
      <span className="flex-1">{one.name}</span>
      <Icon name="check" className="hidden! size-[1.2em] text-green group-aria-[current]:inline-block!" />
    </CommunityRow>
  ));
}
