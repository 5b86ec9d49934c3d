import { cardRow, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { Tags } from '@/components/ui/tags';
import { momentText } from '@/lib/clock/words';
import { deskHref } from '@/lib/desk/hrefs';
import { getTranslations } from '@/lib/i18n/translations';
import { type DeskNotice, MANY_HOMES } from '@/lib/notices/find-desk';
import { sayState } from '@/lib/notices/say-desk';

type Props = { notices: DeskNotice[]; now: Date; c: string | null };

const columns = ['heading', 'topic', 'to', 'state', 'when', 'until', 'read', 'who'] as const;

/** Notices as rows; on a phone each is a card. */
export async function NoticeTable({ notices, now, c }: Props) {
  const t = await getTranslations('notices');
  return (
    <Table caption={t('desk.list')} cards head={columns.map((one) => <th key={one}>{t(`desk.${one}`)}</th>)}>
      {notices.map((notice) => (
        <Row key={notice.id} notice={notice} now={now} c={c} />
      ))}
    </Table>
  );
}

async function Row({ notice, now, c }: { notice: DeskNotice; now: Date; c: string | null }) {
  const [t, clock, states] = await Promise.all([
    getTranslations('notices'),
    getTranslations('clock'),
    sayState(notice, now),
  ]);
  const { id, title, topic, urgent, buildings, publishAt, publishedAt, endsAt, read, who } = notice;
  const at = publishedAt ?? publishAt;
  return (
    <tr className={cardRow}>
      <td className="min-w-48 whitespace-normal! max-md:col-span-2">
        <a href={deskHref(`/admin/notices/${id}`, c)} className="row-link font-medium">
          {title}
        </a>
        {urgent && (
          <Tag tone="red" className="ml-2">
            {t('urgent')}
          </Tag>
        )}
      </td>
      <td>{t(`topic.${topic}`)}</td>
      <td className="max-w-40 truncate">{buildings?.join(t('glue')) ?? t('whole')}</td>
      <td>
        <Tags tags={states} />
      </td>
      <td className="whitespace-nowrap">{at && momentText(clock, at, now)}</td>
      <td className="whitespace-nowrap text-soft">{momentText(clock, endsAt, now)}</td>
      <td className="tabular-nums">{publishedAt && (await homesText(read))}</td>
      <td className="text-soft">{who}</td>
    </tr>
  );
}

async function homesText(read: number) {
  const t = await getTranslations('notices');
  return read > MANY_HOMES ? t('desk.manyHomes', { count: MANY_HOMES }) : t('desk.homes', { count: read });
}
