import { getTranslations } from 'next-intl/server';
import type { NoticeSaid } from '@/lib/notices/say-notices';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { Tag } from '../ui/tag';

export type NoticeTextsProps = { notices: NoticeSaid[] };

/** Notices in full; an address with a notice's id leads to it. */
export async function NoticeTexts({ notices }: NoticeTextsProps) {
  const t = await getTranslations('home');
  if (notices.length === 0) return <Empty icon="notice" title={t('noNotices')} />;
  return notices.map(({ id, title, body, urgent, about }) => (
    <article key={id} id={id} className="mx-3 mt-3 scroll-mt-16">
      <Card
        icon={urgent ? 'alert' : 'notice'}
        tone={urgent ? 'red' : 'green'}
        title={title}
        aside={urgent && <Tag tone="red">{t('urgent')}</Tag>}
      >
        <p className="whitespace-pre-line">{body}</p>
        <p className="mt-2 text-xs text-soft">{about}</p>
      </Card>
    </article>
  ));
}
