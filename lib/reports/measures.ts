import { type Sql, sql } from '@/db/sql';
import { followedInTime, followOwed } from './follow-ups';

/** What a count depends on besides the rows. */
export type Setting = { now: Date; manyHomes: number };
type Measure = (setting: Setting) => Sql;

const resultOwed: Measure = ({ now }) => sql`(t.result_at is not null or t.result_due < coalesce(t.closed_at, ${now}))`;

/**
 * What can be counted of a month's tickets, each a condition on one row `t`. Always of the round that the ticket is in: once it
 * is opened again, what was answered before counts no more. A list behind a figure asks the same condition.
 */
export const measures = {
  /** Filed in the month, by whatever channel; the old ledger's lines are not. */
  received: () => sql`true`,
  unfinished: () => sql`t.phase <> 'done'`,
  /** CMP-13: this home had told of the matter within 30 days. */
  toldAgain: () => sql`t.told_before > 0`,
  /** CMP-13: 群诉, as many homes as the community says. */
  many: ({ manyHomes }) => sql`t.homes_told >= ${manyHomes}`,
  serious: () => sql`t.serious`,
  /** REP-7: nobody answered after three tries. */
  unconfirmed: () => sql`t.outcome is not distinct from 'unconfirmed'`,
  withdrawn: () => sql`t.outcome is not distinct from 'withdrawn'`,
  answered: () => sql`t.replied_at is not null`,

  replyOwed: ({ now }: Pick<Setting, 'now'>) =>
    sql`(t.replied_at is not null or t.reply_due < coalesce(t.closed_at, ${now}))`,
  replyKept: () => sql`t.reply_diff >= 0`,
  attempted: () => sql`(t.phase = 'done' and t.outcome in ('solved', 'unconfirmed', 'cannot'))`,
  solved: () => sql`(t.phase = 'done' and t.outcome = 'solved')`,
  resultOwed,
  resultKept: () => sql`t.result_diff >= 0`,
  resultOwedUnpaused: (setting) => sql`(${resultOwed(setting)} and t.pauses = '[]'::jsonb)`,
  resultKeptUnpaused: () => sql`(t.result_diff >= 0 and t.pauses = '[]'::jsonb)`,
  wasDone: () => sql`(t.result_at is not null or t.reopened > 0)`,
  reopened: () => sql`t.reopened > 0`,
  followOwed: ({ now }) => followOwed(now),
  followed: followedInTime,
  scored: () => sql`(t.score is not null and t.outcome is distinct from 'unconfirmed')`,
  satisfied: () => sql`(t.score >= 4 and t.outcome is distinct from 'unconfirmed')`,
} satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;
/** Round the clock, or the calendar that each promise names, or working days with 调休; none where no time is counted. */
export type FigureClock = 'promise' | 'always' | 'workdays' | 'none';
type Rate = { n: MeasureName; of: MeasureName; clock: FigureClock; better: 'more' | 'less' };

/** The promise figures: so many (`n`) of so many (`of`). */
export const figures = {
  /**
   * 响应率. Numerator: first answered by the time promised. Denominator: answered, or due by now; over before it was due counts
   * nowhere. Clock: that of each promise (round the clock or desk hours).
   */
  response: { n: 'replyKept', of: 'replyOwed', clock: 'promise', better: 'more' },
  /**
   * 解决率. Numerator: over, as solved. Denominator: over as solved, as impossible, or unconfirmed; what was withdrawn, told
   * twice, not valid, not ours, done by the household itself or only proposed counts nowhere. Clock: none.
   */
  solved: { n: 'solved', of: 'attempted', clock: 'none', better: 'more' },
  /**
   * 按时办结率. Numerator: a result by the time promised, pauses left out (REP-8). Denominator: with a result, or due by now; over
   * before it was due counts nowhere. Clock: that of each promise.
   */
  onTime: { n: 'resultKept', of: 'resultOwed', clock: 'promise', better: 'more' },
  /** The same of those that were never paused (REP-8: with and without pauses). */
  onTimeUnpaused: { n: 'resultKeptUnpaused', of: 'resultOwedUnpaused', clock: 'promise', better: 'more' },
  /** 重开率. Numerator: opened again at least once. Denominator: had a result at least once. Clock: none. Less is better. */
  reopened: { n: 'reopened', of: 'wasDone', clock: 'none', better: 'less' },
  /**
   * 回访率. Numerator: followed up by a person, or rated by the household, until it was due. Denominator: what is owed a follow-up
   * since it was done (FUP-1, FUP-2: valid complaints, repairs, services), followed up or due by now; 「未确认」 is owed and
   * wasn't. Clock: working days with 调休.
   */
  followUp: { n: 'followed', of: 'followOwed', clock: 'workdays', better: 'more' },
  /**
   * 满意率. Numerator: 4 or 5 of 5. Denominator: with a score; 「未确认」 is neither (REP-7). Clock: none.
   */
  satisfied: { n: 'satisfied', of: 'scored', clock: 'none', better: 'more' },
} satisfies Record<string, Rate>;

export type FigureName = keyof typeof figures;
export const figureNames = Object.keys(figures) as FigureName[];
export const rateOf = (name: FigureName): Rate => figures[name];
/** kept: of the numerator · all: of the denominator · missed: the rest of it. */
export const parts = ['kept', 'all', 'missed'] as const;
export type Part = (typeof parts)[number];

/** The condition that a part of a figure stands on. */
export function partOf(name: FigureName, part: Part, setting: Setting): Sql {
  const { n, of } = rateOf(name);
  if (part === 'all') return measures[of](setting);
  const kept = measures[n](setting);
  return part === 'kept' ? kept : sql`(${measures[of](setting)} and (${kept}) is not true)`;
}
