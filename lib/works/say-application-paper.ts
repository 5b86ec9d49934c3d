import 'server-only';
import { fullDayText, fullMomentText } from '@/lib/clock/words';
import { type LooseWords, serviceWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { worksOf } from '@/lib/services/works/state';
import { pointName } from '@/lib/tickets/event-lines';
import { ticketOf } from '@/lib/tickets/row';
import { findApplication } from './find-application';
import { nameOfText } from './say-agreement-text';
import { nameOfNotice } from './say-notice';
import type { WorksPaper } from './works-paper';

type Box = { term: string; value?: string };
type Row = { boxes: [Box] | [Box, Box]; tall?: 2 | 3 | 5 };

/** The boxes of the 《装修申报表》: who, what, by whom, when, with which papers, and what the review says. */
export async function sayApplicationPaper(paper: WorksPaper): Promise<Row[]> {
  const { ticket } = paper.page;
  const words = await serviceWords(ticket.kind);
  const asked = ticket.details as Record<string, unknown>;
  return [
    ...(await whoRows(paper, asked, words)),
    ...(await whatRows(paper, asked, words)),
    ...(await stateRows(paper)),
  ];
}

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

async function whoRows({ page }: WorksPaper, asked: Record<string, unknown>, words: LooseWords): Promise<Row[]> {
  const [t, clock] = await Promise.all([getTranslations('worksTexts'), getTranslations('clock')]);
  const { ticket, who, place } = page;
  const named = (name: string): Box => ({ term: words(`fields.${name}.label`), value: text(asked[name]) });
  const chosen = (name: string): Box => ({
    term: words(`fields.${name}.label`),
    value: asked[name] ? words(`options.${name}.${text(asked[name])}`) : '',
  });
  const until = asked.licenceUntil ? fullDayText(clock, text(asked.licenceUntil)) : '';
  return [
    {
      boxes: [
        { term: t('print.applicant'), value: ticket.contactName || who.filer || '' },
        { term: t('print.unit'), value: place.unit ?? '' },
      ],
    },
    {
      boxes: [
        chosen('applicant'),
        { term: t('print.phone'), value: ticket.contactTail ? `*******${ticket.contactTail}` : '' },
      ],
    },
    { boxes: [chosen('builder'), named('foreman')] },
    { boxes: [named('contractor')] },
    { boxes: [named('licenceNo'), { term: words('fields.licenceUntil.label'), value: until }] },
  ];
}

async function whatRows(
  { viewer, page: { ticket } }: WorksPaper,
  asked: Record<string, unknown>,
  words: LooseWords,
): Promise<Row[]> {
  const [t, clock, { papers }] = await Promise.all([
    getTranslations('worksTexts'),
    getTranslations('clock'),
    findApplication(viewer, ticket),
  ]);
  const { plan } = worksOf(ticketOf(ticket));
  const comma = t('agreement.comma');
  const day = (value: string | null): string => (value ? fullDayText(clock, value) : '');
  const given = papers.map(
    ({ paper, files }) => `${pointName(paper, words)} ${t('print.papersCount', { count: files.length })}`,
  );
  const kinds = plan.works.map((one) => words(`options.works.${one}`)).join(comma);
  return [
    {
      boxes: [
        { term: words('fields.area.label'), value: plan.area ? String(plan.area) : '' },
        { term: t('print.openedAt'), value: fullMomentText(clock, ticket.openedAt) },
      ],
    },
    {
      boxes: [
        { term: words('fields.from.label'), value: day(plan.from) },
        { term: words('fields.to.label'), value: day(plan.to) },
      ],
    },
    { boxes: [{ term: words('fields.works.label'), value: kinds }], tall: 2 },
    { boxes: [{ term: t('print.description'), value: text(asked.description) }], tall: 3 },
    { boxes: [{ term: t('print.papers'), value: given.join(comma) }], tall: 2 },
  ];
}

async function stateRows({ page: { ticket }, texts }: WorksPaper): Promise<Row[]> {
  const [t, clock] = await Promise.all([getTranslations('worksTexts'), getTranslations('clock')]);
  const { review } = worksOf(ticketOf(ticket));
  const accepted = texts.accepted.find(({ what }) => what === 'notice');
  const notice = accepted
    ? t('print.noticeAccepted', {
        version: await nameOfNotice(accepted.version),
        at: fullMomentText(clock, accepted.at),
      })
    : '';
  const agreement = texts.whole ? await nameOfText(texts.agreement.version) : '';
  const round = t('print.round', { no: review.round });
  return [
    {
      boxes: [
        { term: t('print.checkedDesk'), value: `${t(`print.review.${review.desk}`)} ${round}` },
        { term: t('print.checkedEngineering'), value: `${t(`print.review.${review.engineering}`)} ${round}` },
      ],
    },
    { boxes: [{ term: t('print.noticeBox'), value: notice }] },
    { boxes: [{ term: t('print.agreementBox'), value: agreement }] },
  ];
}
