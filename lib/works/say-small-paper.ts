import 'server-only';
import { fullDayText, fullMomentText } from '@/lib/clock/words';
import { serviceWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { worksOf } from '@/lib/services/works/state';
import { ticketOf } from '@/lib/tickets/row';
import type { WorksPaper } from './works-paper';

type Box = { term: string; value?: string };
type Row = { boxes: [Box] | [Box, Box] };

/** The boxes of small works on paper: who, what, by whom and on which days, and the permit once it is allowed (REN-12). */
export async function saySmallPaper(paper: WorksPaper): Promise<Row[]> {
  return [...(await whoRows(paper)), ...(await whatRows(paper)), ...(await daysRows(paper))];
}

async function whoRows({ page: { ticket, who, place } }: WorksPaper): Promise<Row[]> {
  const [t, clock] = await Promise.all([getTranslations('worksTexts'), getTranslations('clock')]);
  return [
    {
      boxes: [
        { term: t('print.applicant'), value: ticket.contactName || who.filer || '' },
        { term: t('print.unit'), value: place.unit ?? '' },
      ],
    },
    {
      boxes: [
        { term: t('print.phone'), value: ticket.contactTail ? `*******${ticket.contactTail}` : '' },
        { term: t('print.openedAt'), value: fullMomentText(clock, ticket.openedAt) },
      ],
    },
  ];
}

async function whatRows({ page: { ticket, setting } }: WorksPaper): Promise<Row[]> {
  const [t, words] = await Promise.all([getTranslations('worksTexts'), serviceWords(ticket.kind, setting.settings)]);
  const asked = ticket.details as { description?: string; builder?: string; contractor?: string; workers?: number };
  const box = (name: string, value = ''): Box => ({ term: words(`fields.${name}.label`), value });
  return [
    {
      boxes: [
        box('category', words(`options.category.${ticket.category}`)),
        box('workers', String(asked.workers ?? '')),
      ],
    },
    { boxes: [{ term: t('print.description'), value: asked.description ?? '' }] },
    {
      boxes: [
        box('builder', asked.builder && words(`options.builder.${asked.builder}`)),
        box('contractor', asked.contractor),
      ],
    },
  ];
}

async function daysRows({ page: { ticket } }: WorksPaper): Promise<Row[]> {
  const [t, gate, clock, words] = await Promise.all([
    getTranslations('worksTexts'),
    getTranslations('gate'),
    getTranslations('clock'),
    serviceWords(ticket.kind),
  ]);
  const { plan, permit } = worksOf(ticketOf(ticket));
  const days = ({ from, to }: { from: string | null; to: string | null }) =>
    from && to ? gate('verify.period', { from: fullDayText(clock, from), to: fullDayText(clock, to) }) : '';
  return [
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
