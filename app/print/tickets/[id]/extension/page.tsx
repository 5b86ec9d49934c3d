import type { Metadata } from 'next';
import { cache } from 'react';
import { fullDayText, fullMomentText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';
import { refusePage } from '@/lib/or-not-found';
import { findSlipPage, type SlipPage } from '@/lib/tickets/slip-page';
import { worksBoxes } from '../works-boxes';
import { WorksPaper } from '../works-paper';

type Props = { params: Promise<{ id: string }> };

const decided = ['allowExtension', 'refuseExtension'];

const load = cache(async (id: string) => {
  const slip = await findSlipPage(id, `/print/tickets/${id}/extension`);
  const { events } = slip.page;
  const asked = events.findLast(({ move }) => move === 'askExtension');
  if (!asked) return refusePage(slip.viewer, `ticket ${id}`);
  return { slip, asked, answer: events.find(({ move, seq }) => decided.includes(move) && seq > asked.seq) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await load((await params).id);
  return { title: (await getTranslations('rounds'))('paper.extension'), robots: { index: false } };
}

/** 《装修延期申请表》 (REN-9): A4, the last one asked, with what was decided or room for it. */
export default async function ExtensionPage({ params }: Props) {
  const { slip, asked, answer } = await load((await params).id);
  const [t, clock, begin, decision] = await Promise.all([
    getTranslations('rounds'),
    getTranslations('clock'),
    worksBoxes(slip),
    sayDecision(answer),
  ]);
  const { until, words } = asked.content as { until?: string; words?: string };
  return (
    <WorksPaper
      slip={slip}
      title={t('paper.extension')}
      number={slip.page.ticket.number}
      rows={[
        ...begin,
        {
          boxes: [
            { term: t('paper.until'), value: <b>{until && fullDayText(clock, until)}</b> },
            { term: t('paper.date'), value: fullMomentText(clock, asked.at) },
          ],
        },
        { boxes: [{ term: t('paper.why'), value: <span className="whitespace-pre-line">{words}</span> }], tall: 5 },
        { boxes: [{ term: t('paper.opinionDesk'), value: '' }], tall: 3 },
        { boxes: [{ term: t('paper.opinionEngineering'), value: '' }], tall: 3 },
        { boxes: [{ term: t('paper.decision'), value: decision }], tall: 3 },
      ]}
      foot={null}
      signs={[t('paper.applicant'), t('paper.signForeman'), t('paper.signOffice')]}
    />
  );
}

async function sayDecision(answer: SlipPage['page']['events'][number] | undefined): Promise<string> {
  if (!answer) return '';
  const [t, clock] = await Promise.all([getTranslations('rounds'), getTranslations('clock')]);
  const said = t(`paper.decisions.${answer.move === 'allowExtension' ? 'allowed' : 'refused'}`);
  return [said, answer.content.words, answer.who, fullMomentText(clock, answer.at)].filter(Boolean).join(' · ');
}
