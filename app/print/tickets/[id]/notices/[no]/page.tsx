import type { Metadata } from 'next';
import { cache } from 'react';
import type { BoxRow } from '@/components/print/boxes';
import { fullMomentText } from '@/lib/clock/words';
import { wordsFor } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { refusePage } from '@/lib/or-not-found';
import { badOf } from '@/lib/services/works/checklist';
import { findSlipPage, type SlipPage } from '@/lib/tickets/slip-page';
import { findRounds, type Round } from '@/lib/works/find-rounds';
import { worksBoxes } from '../../works-boxes';
import { WorksPaper } from '../../works-paper';

type Props = { params: Promise<{ id: string; no: string }> };

const load = cache(async (id: string, no: string) => {
  const slip = await findSlipPage(id, `/print/tickets/${id}/notices/${no}`);
  const round = (await findRounds(slip.viewer, slip.page.ticket)).find((one) => String(one.no) === no);
  if (!round?.rectifyDue) return refusePage(slip.viewer, `ticket ${id}`);
  return { slip, round };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, no } = await params;
  await load(id, no);
  return { title: (await getTranslations('rounds'))('paper.notice'), robots: { index: false } };
}

/** 《整改通知单》 (REN-9): A4; what hasn't happened yet is left for the pen. */
export default async function NoticePage({ params }: Props) {
  const { id, no } = await params;
  const { slip, round } = await load(id, no);
  const t = await getTranslations('rounds');
  return (
    <WorksPaper
      slip={slip}
      title={t('paper.notice')}
      number={`${slip.page.ticket.number}-${round.no}`}
      rows={[...(await worksBoxes(slip)), ...(await rowsOf(slip, round))]}
      foot={t('paper.noticeFoot')}
      signs={[t('paper.signApplicant'), t('paper.signForeman'), t('paper.signOffice')]}
    />
  );
}

async function rowsOf({ page: { ticket } }: SlipPage, round: Round): Promise<BoxRow[]> {
  const [t, clock, marks, choices] = await Promise.all([
    getTranslations('rounds'),
    getTranslations('clock'),
    wordsFor(ticket.kind, 'moves'),
    getTranslations('choices'),
  ]);
  const bad = badOf(round.checklist).map((item) => marks(`inspect.fields.${item}.label`));
  return [
    {
      boxes: [
        { term: t('paper.stage'), value: choices(`stage.${round.phase}`) },
        { term: t('paper.inspector'), value: round.who },
      ],
    },
    {
      boxes: [
        { term: t('paper.at'), value: fullMomentText(clock, round.at) },
        { term: t('paper.due'), value: <b>{round.rectifyDue && fullMomentText(clock, round.rectifyDue)}</b> },
      ],
    },
    { boxes: [{ term: t('paper.bad'), value: bad.join(t('glue')) }], tall: 2 },
    { boxes: [{ term: t('paper.found'), value: <span className="whitespace-pre-line">{round.words}</span> }], tall: 5 },
    { boxes: [{ term: t('paper.answer'), value: round.answer }], tall: 3 },
    { boxes: [{ term: t('paper.recheck'), value: t('paper.recheckBoxes') }], tall: 3 },
  ];
}
