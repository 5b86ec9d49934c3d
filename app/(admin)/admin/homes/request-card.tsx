import { approveHome, refuseHome } from '@/app/keeper-actions';
import { DescriptionList } from '@/components/ui/description-list';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { fullDayText, momentText } from '@/lib/clock/words';
import { deskHref } from '@/lib/desk/hrefs';
import type { OpenRequest, RosterLine } from '@/lib/homes/find-requests';
import { getTranslations } from '@/lib/i18n/translations';
import type { Viewer } from '@/lib/viewer';
import { Answers } from './answers';
import { AskerPhone } from './asker-phone';
import { Proof } from './proof';

type Props = { request: OpenRequest; viewer: Viewer; c: string | null };

/** One claim to a home: who, as what, with which proof, what the roster says, and the two answers. */
export async function RequestCard({ request, viewer, c }: Props) {
  const [t, choices, clock] = await Promise.all([
    getTranslations('homes'),
    getTranslations('choices'),
    getTranslations('clock'),
  ]);
  const { id, unitId, home, name, tail, relation, until, photos, askedAt } = request;
  const facts = [
    { term: t('desk.who'), value: name },
    ...(request.own ? [] : [{ term: t('desk.phone'), value: <AskerPhone request={id} name={name} tail={tail} /> }]),
    { term: t('desk.relation'), value: choices(`relation.${relation}`) },
    ...(until ? [{ term: t('desk.until'), value: fullDayText(clock, until) }] : []),
    { term: t('desk.askedAt'), value: momentText(clock, askedAt, viewer.now) },
    { term: t('desk.roster'), value: <Roster lines={request.roster} /> },
  ];
  return (
    <Panel
      title={home}
      aside={
        <a
          className="inline-flex min-h-9 items-center text-link max-md:min-h-11"
          href={deskHref(`/admin/homes/${unitId}`, c)}
        >
          {t('desk.openHome')}
        </a>
      }
    >
      <DescriptionList items={facts} />
      <Proof id={id} photos={photos} viewer={viewer} />
      {request.own ? (
        <p className="mt-3 text-sm text-soft">{t('desk.own')}</p>
      ) : (
        <Answers id={id} c={c} approve={approveHome} refuse={refuseHome} label={t('desk.approveWho', { home, name })} />
      )}
    </Panel>
  );
}

async function Roster({ lines }: { lines: RosterLine[] }) {
  const [t, choices] = await Promise.all([getTranslations('homes'), getTranslations('choices')]);
  if (lines.length === 0) return <span className="text-soft">{t('desk.noRoster')}</span>;
  return (
    <ul className="space-y-1">
      {lines.map(({ id, name, tail, relation, sameName, samePhone }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {name}
          {tail && <span className="text-soft">{t('desk.tail', { tail })}</span>}
          <span className="text-soft">{choices(`relation.${relation}`)}</span>
          <Tag tone={sameName ? 'green' : 'amber'}>{sameName ? t('desk.sameName') : t('desk.otherName')}</Tag>
          <Tag tone={samePhone ? 'green' : 'amber'}>{samePhone ? t('desk.samePhone') : t('desk.otherPhone')}</Tag>
        </li>
      ))}
    </ul>
  );
}
