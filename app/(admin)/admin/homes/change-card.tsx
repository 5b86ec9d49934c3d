import { approveChange, refuseChange } from '@/app/keeper-actions';
import { DescriptionList } from '@/components/ui/description-list';
import { Panel } from '@/components/ui/panel';
import { momentText } from '@/lib/clock/words';
import type { OpenChange } from '@/lib/homes/find-changes';
import { getTranslations } from '@/lib/i18n/translations';
import type { Viewer } from '@/lib/viewer';
import { Answers } from './answers';
import { AskerPhone } from './asker-phone';
import { Proof } from './proof';

type Props = { change: OpenChange; viewer: Viewer; c: string | null };

/** One change of a registered name: from what to what, who asks since when, with which proof, and the two answers. */
export async function ChangeCard({ change, viewer, c }: Props) {
  const [t, clock] = await Promise.all([getTranslations('homes'), getTranslations('clock')]);
  const { id, after, reason, photos, askedAt, tail, own, homes } = change;
  const before = change.before || t('desk.unnamed');
  const facts = [
    { term: t('desk.before'), value: before },
    { term: t('desk.after'), value: <strong className="font-medium">{after}</strong> },
    { term: t('desk.why'), value: reason },
    ...(homes.length > 0 ? [{ term: t('desk.changeHomes'), value: homes.join(' · ') }] : []),
    { term: t('desk.askedAt'), value: momentText(clock, askedAt, viewer.now) },
    ...(own ? [] : [{ term: t('desk.phone'), value: <AskerPhone request={id} name={before} tail={tail} /> }]),
  ];
  return (
    <Panel title={t('desk.changeTitle')}>
      <DescriptionList items={facts} />
      <Proof id={id} photos={photos} viewer={viewer} />
      {own ? (
        <p className="mt-3 text-sm text-soft">{t('desk.own')}</p>
      ) : (
        <>
          <p className="mt-3 text-sm text-soft">{t('desk.changeFollows')}</p>
          <Answers
            id={id}
            c={c}
            approve={approveChange}
            refuse={refuseChange}
            label={t('desk.approveChange', { before, after })}
          />
        </>
      )}
    </Panel>
  );
}
