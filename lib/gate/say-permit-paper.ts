import 'server-only';
import { timeOfDay } from '@/lib/clock/time-of-day';
import { plainDayText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';
import { maskName } from '@/lib/people/mask-name';
import { worksOf } from '@/lib/services/works/state';
import { ticketOf } from '@/lib/tickets/row';
import type { PermitPaper, RiskPaper } from './permit-paper';
import { worksWords } from './say-paper';

type Box = { term: string; value?: string };
type Row = { boxes: [Box] | [Box, Box]; tall?: 2 | 3 | 5 };

/** What the permit hangs out on a door (REN-7): no name in full but the contractor's and the foreman's, no telephone but the office's. */
export async function sayPermitPaper(paper: PermitPaper): Promise<Row[]> {
  const t = await getTranslations('gate');
  const { permit } = paper;
  return [
    ...(await whoRows(paper)),
    { boxes: [{ term: t('verify.works'), value: await worksText(paper) }], tall: 3 },
    { boxes: [{ term: t('verify.days'), value: await periodText(permit) }] },
    { boxes: [{ term: t('paper.noisy'), value: await noisyText(paper) }] },
    await phoneRow(paper),
  ];
}

/** What a permit for one day says beside that: where, when, who watches, and that an extinguisher is at hand (REN-9). */
export async function sayRiskPaper(paper: RiskPaper): Promise<Row[]> {
  const [t, clock] = await Promise.all([getTranslations('gate'), getTranslations('clock')]);
  const { risk, permit } = paper;
  const { what, day, from, to, place, watch } = risk;
  const watched = { term: t('paper.watch'), value: watch ?? '' };
  return [
    ...(await whoRows(paper)),
    { boxes: [{ term: t('verify.permitNo'), value: permit.no }] },
    { boxes: [{ term: t('verify.place'), value: place }], tall: 2 },
    {
      boxes: [
        { term: t('paper.day'), value: plainDayText(clock, day) },
        { term: t('verify.hours'), value: t('verify.span', { from: timeOfDay(from), to: timeOfDay(to) }) },
      ],
    },
    { boxes: what === 'hot' ? [watched, { term: t('paper.extinguisher'), value: t('paper.atHand') }] : [watched] },
    await phoneRow(paper),
  ];
}

/** The home and who applied, masked; who works there. */
async function whoRows({ page }: PermitPaper): Promise<Row[]> {
  const t = await getTranslations('gate');
  const { contractor, foreman } = page.ticket.details as { contractor?: string; foreman?: string };
  return [
    {
      boxes: [
        { term: t('verify.home'), value: page.place.unit ?? '' },
        { term: t('paper.applicant'), value: maskName(page.ticket.contactName ?? page.who.filer ?? '') },
      ],
    },
    {
      boxes: [
        { term: t('verify.contractor'), value: contractor ?? '' },
        { term: t('paper.foreman'), value: foreman ?? '' },
      ],
    },
  ];
}

async function phoneRow({ community: { settings, phone } }: PermitPaper): Promise<Row> {
  const t = await getTranslations('gate');
  return { boxes: [{ term: t('paper.phone'), value: settings.dutyPhone || phone }] };
}

function worksText({ page: { ticket } }: PermitPaper): Promise<string> {
  const { works } = worksOf(ticketOf(ticket)).plan;
  return worksWords(ticket.kind, works.length > 0 ? works : [ticket.category]);
}

/** The days of a permit or a pass, in full. */
export async function periodText({ from, to }: { from: string; to: string }): Promise<string> {
  const [t, clock] = await Promise.all([getTranslations('gate'), getTranslations('clock')]);
  return t('verify.period', { from: plainDayText(clock, from), to: plainDayText(clock, to) });
}

async function noisyText({ community: { settings } }: PermitPaper): Promise<string> {
  const t = await getTranslations('gate');
  const hours = (windows: readonly (readonly [number, number])[]) =>
    windows
      .map(([from, to]) => t('verify.span', { from: timeOfDay(from), to: timeOfDay(to) }))
      .join(t('verify.glue')) || t('paper.noisyNone');
  return t('paper.noisyHours', { work: hours(settings.noise.workday), rest: hours(settings.noise.restDay) });
}
