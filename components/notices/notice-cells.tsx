import { getTranslations } from 'next-intl/server';
import type { NoticeSaid } from '@/lib/notices/say-notices';
import { CellLink } from '../ui/cells';
import { Tag } from '../ui/tag';

export type NoticeCellsProps = { notices: NoticeSaid[] };

/** Notices by their titles; each leads to its text. */
export async function NoticeCells({ notices }: NoticeCellsProps) {
  const t = await getTranslations('home');
  return (
    <div className="weui-cells">
      {notices.map(({ id, title, urgent, about }) => (
        <CellLink
          key={id}
          href={`/notices#${id}`}
          icon={urgent ? 'alert' : 'notice'}
          title={
            <>
              {urgent && (
                <Tag tone="red" className="mr-2">
                  {t('urgent')}
                </Tag>
              )}
              {title}
            </>
          }
          text={about}
        />
      ))}
    </div>
  );
}
