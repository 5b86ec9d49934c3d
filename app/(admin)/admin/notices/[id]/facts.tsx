import { DescriptionList } from '@/components/ui/description-list';
import { Panel } from '@/components/ui/panel';
import { momentText, rangeText } from '@/lib/clock/words';
import { yuanText } from '@/lib/desk/amount';
import { deskHref } from '@/lib/desk/hrefs';
import { getTranslations } from '@/lib/i18n/translations';
import type { DeskNoticePage } from '@/lib/notices/find-desk-notice';

type Props = { notice: DeskNoticePage['notice']; now: Date; c: string | null };

/** What it is about, for whom, when and at what cost. */
export async function Facts({ notice, now, c }: Props) {
  const [t, clock] = await Promise.all([getTranslations('notices'), getTranslations('clock')]);
  const { topic, buildings, publishAt, publishedAt, endsAt, offFrom, offUntil, costFen, who, reason } = notice;
  const at = publishedAt ?? publishAt;
  const facts: [Parameters<typeof t>[0], string | null][] = [
    ['desk.topic', t(`topic.${topic}`)],
    ['desk.to', buildings?.join(t('glue')) ?? t('whole')],
    ['desk.off', offFrom && offUntil && rangeText(clock, offFrom, offUntil, now)],
    ['desk.when', at ? momentText(clock, at, now) : t('desk.atOnce')],
    ['desk.until', momentText(clock, endsAt, now)],
    ['desk.cost', costFen === null ? null : yuanText(costFen)],
    ['desk.who', who],
    ['desk.reason', reason],
  ];
  const links = [
    { id: notice.correction, says: t('desk.correctionSee') },
    { id: notice.correctsId, says: t('desk.correctsSee') },
  ].filter(({ id }) => id);
  return (
    <Panel title={t('desk.facts')}>
      <DescriptionList
        items={facts.flatMap(([term, value]) => (value ? [{ term: t(term as 'desk.topic'), value, key: term }] : []))}
      />
      {links.map(({ id, says }) => (
        <p key={id} className="mt-2">
          <a
            href={deskHref(`/admin/notices/${id}`, c)}
            className="inline-flex min-h-9 items-center text-link max-md:min-h-11"
          >
            {says}
          </a>
        </p>
      ))}
    </Panel>
  );
}
