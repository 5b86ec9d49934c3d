import 'server-only';
import type { BoxRow } from '@/components/print/boxes';
import { fullDayText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';
import { worksOf } from '@/lib/services/works/state';
import { ticketOf } from '@/lib/tickets/row';
import type { SlipPage } from '@/lib/tickets/slip-page';

/** The boxes with which each paper about works begins: where, who, under which permit and for how long. */
export async function worksBoxes({ page: { ticket }, said }: SlipPage): Promise<BoxRow[]> {
  const [t, clock] = await Promise.all([getTranslations('rounds'), getTranslations('clock')]);
  const { permit } = worksOf(ticketOf(ticket));
  const { contractor } = ticket.details as { contractor?: string };
  const period =
    permit.from && permit.to ? `${fullDayText(clock, permit.from)} – ${fullDayText(clock, permit.to)}` : '';
  return [
    {
      boxes: [
        { term: t('paper.unit'), value: said.where },
        { term: t('paper.permit'), value: permit.no },
      ],
    },
    {
      boxes: [
        { term: t('paper.applicant'), value: ticket.contactName },
        { term: t('paper.contractor'), value: contractor ?? '' },
      ],
    },
    { boxes: [{ term: t('paper.period'), value: period }] },
  ];
}
