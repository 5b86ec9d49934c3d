import { getTranslations } from 'next-intl/server';
import { approveHome, refuseHome } from '@/app/keeper-actions';
import { MiniForm } from '@/components/form/mini-form';
import { PostButton } from '@/components/form/post-button';
import { DescriptionList } from '@/components/ui/description-list';
import { Panel } from '@/components/ui/panel';
import { PhotoGrid } from '@/components/ui/photos';
import { Tag } from '@/components/ui/tag';
import { fullDayText, momentText } from '@/lib/clock/words';
import { deskHref } from '@/lib/desk/hrefs';
import { photoUrl } from '@/lib/files/link';
import { formWords } from '@/lib/form-words';
import type { OpenRequest, RosterLine } from '@/lib/homes/find-requests';
import { refusalForm } from '@/lib/homes/say-forms';
import type { Viewer } from '@/lib/viewer';

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
    { term: t('desk.who'), value: [name, tail && t('desk.tail', { tail })].filter(Boolean).join(' · ') },
    { term: t('desk.relation'), value: choices(`relation.${relation}`) },
    ...(until ? [{ term: t('desk.until'), value: fullDayText(clock, until) }] : []),
    { term: t('desk.askedAt'), value: momentText(clock, askedAt, viewer.now) },
    { term: t('desk.roster'), value: <Roster lines={request.roster} /> },
  ];
  const shown = photos.map((photo, i) => ({
    id: photo,
    thumb: photoUrl(photo, 'thumb', viewer.personId, viewer.now),
    src: photoUrl(photo, 'full', viewer.personId, viewer.now),
    alt: t('desk.photo', { index: i + 1 }),
  }));
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
      <h3 className="mt-3 mb-1 text-sm text-soft">{t('desk.photos')}</h3>
      {shown.length > 0 ? (
        <PhotoGrid id={`proof-${id}`} photos={shown} />
      ) : (
        <p className="text-sm">{t('desk.noPhotos')}</p>
      )}
      {request.own ? <p className="mt-3 text-sm text-soft">{t('desk.own')}</p> : <Answers request={request} c={c} />}
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

async function Answers({ request: { id, home, name }, c }: Pick<Props, 'request' | 'c'>) {
  const [t, words] = await Promise.all([getTranslations('homes'), formWords()]);
  const back = c ? `?c=${c}` : '';
  return (
    <div className="mt-4 flex flex-wrap items-start gap-x-3 gap-y-2">
      <PostButton
        id={`approve-${id}`}
        action={approveHome}
        words={words}
        values={{ request: id, back }}
        tone="primary"
        size="medium"
        label={t('desk.approveWho', { home, name })}
      >
        {t('desk.approve')}
      </PostButton>
      <details className="open:w-full">
        <summary className="inline-flex min-h-11 items-center px-2 text-red">{t('desk.refuse')}</summary>
        <MiniForm spec={await refusalForm(id, back)} action={refuseHome} words={words} ends />
      </details>
    </div>
  );
}
