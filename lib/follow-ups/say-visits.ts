import 'server-only';
import { localDay } from '@/lib/clock/day';
import { dayText, fullDayText, momentText } from '@/lib/clock/words';
import { ticketHref } from '@/lib/desk/hrefs';
import { getTranslations } from '@/lib/i18n/translations';
import type { VisitRow } from './find-visits';

/** One home of the list, in words. */
export type VisitSaid = {
  id: string;
  row: VisitRow;
  people: string;
  when: string;
  late: boolean;
  lines: string[];
  words: string | null;
  state: string | null;
  raised: { href: string; number: string; summary: string }[];
};

export async function sayVisits(rows: VisitRow[], now: Date, c: string | null): Promise<VisitSaid[]> {
  const [t, choices, clock] = await Promise.all([
    getTranslations('followUp'),
    getTranslations('choices'),
    getTranslations('clock'),
  ]);
  return rows.map((row) => {
    const { last } = row;
    const who = last?.who ?? '';
    const at = last ? momentText(clock, new Date(last.at), now) : '';
    const outcome = last && t(`outcome.${last.outcome as 'met'}`, { score: '' });
    const met = last?.outcome === 'met' && t('visit.metLine', { at, who, met: last.met });
    const failed =
      last && last.outcome !== 'met' && t('tryLine', { at, who, channel: t('channel.visit'), outcome: outcome ?? '' });
    const before = row.before ? t('visit.before', { day: fullDayText(clock, localDay(row.before)) }) : t('visit.never');
    return {
      id: row.id,
      row,
      people:
        row.people.map((one) => `${one.name} ${choices(`relation.${one.relation}`)}`).join(' · ') || t('visit.nobody'),
      when: t('visit.day', { day: dayText(clock, localDay(row.tryAt), now) }),
      late: row.state === 'open' && localDay(row.tryAt) < localDay(now),
      lines: [before, met, failed].filter((line): line is string => Boolean(line)),
      words: last?.words || null,
      state: row.state === 'open' ? null : t(`state.${row.state}`),
      raised: row.raised.map(({ id, number, summary }) => ({ href: ticketHref(id, c), number, summary })),
    };
  });
}

/** 「2026年11月」. */
export async function monthText(month: string): Promise<string> {
  const t = await getTranslations('followUp');
  const [year = '', nth = ''] = month.split('-');
  return t('visit.month', { year, month: String(Number(nth)) });
}
