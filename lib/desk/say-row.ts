import 'server-only';
import { timeLeft } from '@/lib/clock/promise';
import { anyWords, type LooseWords, type Named } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { maskName } from '@/lib/people/mask-name';
import type { Which } from '@/lib/services/alarms';
import { visitAwaited } from '@/lib/services/promises';
import type { DeskRow } from '@/lib/tickets/desk-list';
import { ticketHref } from './hrefs';

export type DueSaid = { what: string; text: string; tone: 'red' | 'amber' | 'neutral'; used: number | null };

/** A line of a list in words. */
export type RowSaid = {
  id: string;
  version: number;
  href: string;
  number: string;
  summary: string;
  category: string;
  place: string;
  contact: string;
  step: string;
  /** Said only when it is out of the ordinary. */
  urgency: string | null;
  pressing: boolean;
  reopened: boolean;
  owner: string | null;
  executor: string | null;
  department: string | null;
  due: DueSaid | null;
  done: boolean;
};

const HOUR = 3_600_000;

/** Rows in the reader's language; names of residents are masked, for lists are seen by everybody at the desk. */
export async function sayRows(rows: DeskRow[], now: Date, c: string | null, named: Named): Promise<RowSaid[]> {
  const [t, wordOf] = await Promise.all([getTranslations('desk'), anyWords(named)]);
  const publicPlace = t('list.public');
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    href: ticketHref(row.id, c),
    number: row.number,
    summary: row.summary,
    category: wordOf(`${row.kind}.options.category.${row.category}`),
    place: row.place === 'home' ? (row.unit ?? '') : [publicPlace, row.building].filter(Boolean).join(' '),
    contact: maskName(row.contactName),
    step: row.outcome && row.phase === 'done' ? wordOf(`choices.outcome.${row.outcome}`) : stepWords(wordOf, row),
    urgency: row.phase !== 'done' && row.urgency !== 'ordinary' ? wordOf(`choices.urgency.${row.urgency}`) : null,
    pressing: row.urgency === 'emergency',
    reopened: row.reopened > 0,
    owner: row.owner,
    executor: row.executor,
    department: row.department && wordOf(`choices.department.${row.department}`),
    due: sayDue(row, now, t as unknown as LooseWords),
    done: row.phase === 'done',
  }));
}

/** A step as staff say it: where the resident reads 「您」, they read 「住户」. */
export function stepWords(wordOf: LooseWords, { kind, step }: { kind: string; step: string }): string {
  const own = `${kind}.deskSteps.${step}`;
  return wordOf.has(own) ? wordOf(own) : wordOf(`${kind}.steps.${step}`);
}

/** The promise that falls due next; null when nothing is promised any more. */
export function sayDue(row: DeskRow, now: Date, t: LooseWords): DueSaid | null {
  const what = promised(row);
  if (!what) return null;
  const late = row.dueAt <= now;
  const near = row.dueAt.getTime() - now.getTime() < HOUR;
  const time = shortTime(row.dueAt, now, t);
  const from = what === 'visit' && row.visitFrom ? row.visitFrom : row.countsFrom;
  const span = row.dueAt.getTime() - from.getTime();
  return {
    what: t(`due.${what}`),
    text: late ? t('due.late', { time }) : time,
    tone: late ? 'red' : near ? 'amber' : 'neutral',
    used: what === 'pause' || span <= 0 || now < from ? null : Math.min(1, (now.getTime() - from.getTime()) / span),
  };
}

function promised(row: DeskRow): Which | null {
  const is = (moment: Date | null) => moment?.getTime() === row.dueAt.getTime();
  if (row.phase === 'done') return null;
  if (!row.repliedAt && is(row.replyDue)) return 'reply';
  if (is(row.answerDue)) return 'answer';
  if (is(row.ownDue)) return 'own';
  if (is(row.pausedUntil)) return 'pause';
  if (is(visitAwaited(row))) return 'visit';
  if (!row.arrivedAt && is(row.arriveDue)) return 'arrive';
  return row.dueAt.getUTCFullYear() < 9999 ? 'result' : null;
}

/** A span of time in as few letters as can be read: 2天3时, 1时12分, 8分. */
export function shortTime(target: Date, now: Date, t: LooseWords): string {
  const { days, hours, minutes } = timeLeft(target, now);
  return t(`due.${days > 0 ? 'days' : hours > 0 ? 'hours' : 'minutes'}`, { days, hours, minutes });
}
