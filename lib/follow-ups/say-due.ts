import 'server-only';
import { momentText } from '@/lib/clock/words';
import { ticketHref } from '@/lib/desk/hrefs';
import { anyWords, type LooseWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { type DueRow, dayEnd } from './find-due';
import { tryText } from './say-tries';

type Tone = 'neutral' | 'amber' | 'red';
export type Section = 'overdue' | 'today' | 'later';

/** One line of the list, in words. */
export type DueSaid = {
  id: string;
  row: DueRow;
  href: string;
  section: Section | null;
  kind: string;
  where: string;
  contact: string;
  why: { text: string; tone: Tone };
  due: { text: string; late: boolean };
  lines: string[];
  state: string | null;
};

const tones: Record<DueRow['why'], Tone> = { done: 'neutral', always: 'amber', again: 'amber', low: 'red' };

/** When it is to be tried: before now, before midnight, or later. */
const sectionOf = ({ tryAt }: Pick<DueRow, 'tryAt'>, now: Date): Section =>
  tryAt < now ? 'overdue' : tryAt < dayEnd(now) ? 'today' : 'later';

export async function sayDue(rows: DueRow[], now: Date, c: string | null): Promise<DueSaid[]> {
  const [t, choices, clock, wordOf] = await Promise.all([
    getTranslations('followUp'),
    getTranslations('choices'),
    getTranslations('clock'),
    anyWords(),
  ]);
  const words = { t: t as unknown as LooseWords, choices: choices as unknown as LooseWords };
  const at = (moment: Date) => momentText(clock, moment, now);
  return rows.map((row) => ({
    id: row.id,
    row,
    href: ticketHref(row.ticketId, c),
    section: row.state === 'open' ? sectionOf(row, now) : null,
    kind: wordOf(`${row.kind}.name`),
    where: row.unit ?? row.building ?? (row.anonymous ? '' : t('public')),
    contact: row.contactName || (row.anonymous ? t('anonymous') : ''),
    why: { text: t(`why.${row.why}`), tone: tones[row.why] },
    due: { text: t('due', { at: at(row.dueAt) }), late: row.state === 'open' && row.dueAt < now },
    lines: linesOf(row, words, at),
    state: row.state === 'open' ? null : words.t(`state.${row.state}`),
  }));
}

type Words = { t: LooseWords; choices: LooseWords };

function linesOf(row: DueRow, words: Words, at: (moment: Date) => string): string[] {
  const { t, choices } = words;
  const who = row.executor ?? (row.department ? choices(`department.${row.department}`) : null);
  const given = row.state === 'unreached' && row.endedAt;
  const lines = [
    who && t('doneBy', { who }),
    row.tries > 0 && row.state === 'open' && t('tries', { count: row.tries }),
    row.last && tryText(words, row.last, at(row.last.at)),
    row.last?.words,
    row.tries > 0 && row.state === 'open' && t('tryAt', { at: at(row.tryAt) }),
    given && t('unreachedLine', { at: at(given), who: row.endedBy ?? '' }),
  ];
  return lines.filter((line): line is string => Boolean(line));
}
