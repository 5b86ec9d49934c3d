import type { Metadata } from 'next';
import { cache } from 'react';
import { fullMomentText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';
import { refusePage } from '@/lib/or-not-found';
import { findSlipPage } from '@/lib/tickets/slip-page';
import { worksBoxes } from '../works-boxes';
import { WorksPaper } from '../works-paper';

type Props = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => {
  const slip = await findSlipPage(id, `/print/tickets/${id}/stop`);
  const order = slip.page.events.findLast(({ move }) => move === 'stopWorks');
  if (!order) return refusePage(slip.viewer, `ticket ${id}`);
  return { slip, order };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await load((await params).id);
  return { title: (await getTranslations('rounds'))('paper.stop'), robots: { index: false } };
}

/** 《停工通知单》 (REN-9): A4, the last order to stop. */
export default async function StopPage({ params }: Props) {
  const { slip, order } = await load((await params).id);
  const [t, clock, choices, begin] = await Promise.all([
    getTranslations('rounds'),
    getTranslations('clock'),
    getTranslations('choices'),
    worksBoxes(slip),
  ]);
  const { cause, words, no } = order.content as { cause?: 'danger'; words?: string; no?: number };
  return (
    <WorksPaper
      slip={slip}
      title={t('paper.stop')}
      number={`${slip.page.ticket.number}-T${no ?? 1}`}
      rows={[
        ...begin,
        {
          boxes: [
            { term: t('paper.at'), value: <b>{fullMomentText(clock, order.at)}</b> },
            { term: t('paper.inspector'), value: order.who },
          ],
        },
        { boxes: [{ term: t('paper.cause'), value: cause && choices(`stopCause.${cause}`) }] },
        { boxes: [{ term: t('paper.words'), value: <span className="whitespace-pre-line">{words}</span> }], tall: 5 },
      ]}
      foot={t('paper.stopFoot')}
      signs={[t('paper.signApplicant'), t('paper.signForeman'), t('paper.signOffice')]}
    >
      <p className="mb-[3mm]">{t('paper.to', { unit: slip.said.where })}</p>
    </WorksPaper>
  );
}
