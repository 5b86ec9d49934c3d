import { getTranslations } from '@/lib/i18n/translations';
import type { NoticeSaid } from '@/lib/notices/say-notices';
import { Tag } from '../ui/tag';

export type NoticeTextProps = { notice: Omit<NoticeSaid, 'id' | 'unread'> };

/** One notice in full, as a phone shows it. */
export async function NoticeText({ notice: { title, body, urgent, topic, about, off } }: NoticeTextProps) {
  const t = await getTranslations('notices');
  return (
    <article className="bg-card px-4 pt-4 pb-6">
      <p className="flex flex-wrap gap-2">
        {urgent && (
          <Tag tone="red" icon="alert">
            {t('urgent')}
          </Tag>
        )}
        <Tag tone="blue">{topic}</Tag>
      </p>
      <h2 className="mt-2 text-xl leading-snug font-medium">{title}</h2>
      <p className="mt-1 text-sm text-soft">{about}</p>
      {off && (
        <p className="mt-3 rounded-md bg-amber-wash px-3 py-2.5 text-amber">
          {t('offSpan')} <span className="font-medium">{off}</span>
        </p>
      )}
      <p className="mt-4 whitespace-pre-line break-words">{body}</p>
    </article>
  );
}
