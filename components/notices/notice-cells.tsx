import { getTranslations } from '@/lib/i18n/translations';
import type { NoticeSaid } from '@/lib/notices/say-notices';
import { Dot } from '../ui/badge';
import { CellLink } from '../ui/cells';
import { Tag } from '../ui/tag';

export type NoticeCellsProps = { notices: NoticeSaid[] };

/** Notices by their titles, unread ones with a dot; each leads to its text. */
export async function NoticeCells({ notices }: NoticeCellsProps) {
  const t = await getTranslations('notices');
  return (
    <div className="weui-cells">
      {notices.map(({ id, title, urgent, unread, about }) => (
        <CellLink
          key={id}
          href={`/notices/${id}`}
          icon={urgent ? 'alert' : 'notice'}
          title={
            <>
              {urgent && (
                <Tag tone="red" className="mr-2">
                  {t('urgent')}
                </Tag>
              )}
              {title}
              {unread && (
                <span className="ml-2 inline-block align-middle">
                  <Dot label={t('unread')} />
                </span>
              )}
            </>
          }
          text={about}
        />
      ))}
    </div>
  );
}
