import 'server-only';
import { getTranslations } from 'next-intl/server';
import { fullDayText, fullMomentText } from '@/lib/clock/words';
import { serviceWords } from '@/lib/i18n/service-words';
import { worksOf } from '@/lib/services/works/state';
import { ticketOf } from '@/lib/tickets/row';
import type { WorksPaper } from './works-paper';

type Box = { term: string; value?: string };
type Row = { boxes: [Box] | [Box, Box]; tall?: 2 | 3 | 5 };

/** The boxes of small works on paper: who, what, by whom and on which days, and the permit once it is allowed (REN-12). */
export async function saySmallPaper({ page }: WorksPaper): Promise<Row[]> {
  const { ticket } = page;
  const [t, gate, clock, words] = await Promise.all([
    getTranslations('worksTexts'),
    getTranslations('gate'),
    getTranslations('clock'),
    serviceWords(ticket.kind, page.setting.settings),
  ]);
  const asked = ticket.details as { description?: string; builder?: string; contractor?: string; workers?: number };
  const { plan, permit } = worksOf(ticketOf(ticket));
  const days = ({ from, to }: { from: string | null; to: string | null }) =>
    from && to ? gate('verify.period', { from: fullDayText(clock, from), to: fullDayText(clock, to) }) : '';
  const label = (name: string) => words(`fields.${name}.label`);
  return [
    ...(await whoRows(page)),
    {
      boxes: [
        { term: label('category'), value: words(`options.category.${ticket.category}`) },
        { term: label('workers'), value: String(asked.workers ?? '') },
      ],
    },
    { boxes: [{ term: t('print.description'), value: asked.description ?? '' }] },
    {
      boxes: [
        { term: label('builder'), value: asked.builder ? words(`options.builder.${asked.builder}`) : '' },
        { term: label('contractor'), value: asked.contractor ?? '' },
      ],
    },
    { boxes: [{ term: t('print.days'), value: days(plan) }] },
    {
      boxes: [
        { term: t('print.permitNo'), value: permit.no ?? '' },
        { term: t('print.state'), value: words(`steps.${ticket.step}`) },
      ],
    },
    { boxes: [{ term: t('print.allowedDays'), value: days(permit) }] },
  ];
}

/** Who asked, for which home, and when. */
async function whoRows({ ticket, who, place }: WorksPaper['page']): Promise<Row[]> {
  const [t, clock] = await Promise.all([getTranslations('worksTexts'), getTranslations('clock')]);
  const phone = ticket.contactTail ? `*******${ticket.contactTail}` : '';
  return [
    {
      boxes: [
        { term: t('print.applicant'), value: ticket.contactName || who.filer || '' },
        { term: t('print.unit'), value: place.unit ?? '' },
      ],
    },
    {
      boxes: [
        { term: t('print.phone'), value: phone },
        { term: t('print.openedAt'), value: fullMomentText(clock, ticket.openedAt) },
      ],
    },
  ];
}
