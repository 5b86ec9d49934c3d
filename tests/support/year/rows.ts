/** One ticket of the year as it stands in the table, in its columns' names; the rest of the columns are the same for all. */
export type YearRow = {
  id: string;
  kind: string;
  category: string;
  channel: string;
  urgency: string;
  unit_id: string;
  building_id: string;
  phase: 'open' | 'waiting' | 'done';
  outcome: string | null;
  opened_at: string;
  counts_from: string;
  closed_at: string | null;
  reply_due: string;
  replied_at: string | null;
  reply_diff: number | null;
  result_due: string;
  result_at: string | null;
  result_diff: number | null;
  pauses: { from: string; to: string; reason: string }[];
  score: number | null;
  reopened: number;
  verdict: string | null;
  cause: string | null;
  about_department: string | null;
  about_id: string | null;
  anonymous: boolean;
  serious: boolean;
  told_before: number;
  homes_told: number;
  summary: string;
};
/** What a ticket is owed since it was done; those of an earlier round are void. */
export type FollowedRow = { ticket: string; round: number; state: string; due_at: string; ended_at: string | null };
export type Year = { rows: YearRow[]; followed: FollowedRow[] };

export type YearGround = { now: Date; count: number; units: { id: string; building: string }[]; about: string };

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const shapes: Record<string, { weight: number; categories: string[] }> = {
  repair: { weight: 64, categories: ['water', 'electricity', 'door', 'wall', 'lift', 'lighting', 'drainage', 'other'] },
  complaint: { weight: 26, categories: ['noise', 'pet', 'parking', 'thrown', 'fee', 'cleaning', 'staff'] },
  suggestion: { weight: 10, categories: ['greenery', 'cleaning', 'parking', 'desk'] },
};
const channels = [
  'portal',
  'portal',
  'portal',
  'hotline',
  'hotline',
  'desk',
  'group',
  'patrol',
  'hotline12345',
  'ledger',
];
const departments = ['engineering', 'cleaning', 'security', 'greening', 'desk', null];
const said = [
  '楼上装修',
  '半夜唱歌',
  '垃圾没清',
  '车位被占',
  '狗没牵绳',
  '乱收费用',
  '灯不亮了',
  '态度生硬',
  '高空扔烟头',
  '门口积水',
];
const more = ['吵得睡不着', '说了三次', '每天都这样', '请派人看看', '没有人管', '越来越严重'];

/** The same numbers for the same seed (mulberry32). */
function dice(seed: number) {
  let state = seed;
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (most: number) => Math.floor(roll() * most);
  return {
    below,
    chance: (percent: number) => roll() * 100 < percent,
    one: <T>(of: readonly T[]) => of[below(of.length)] as T,
  };
}
type Dice = ReturnType<typeof dice>;

/** Tickets of the 365 days before `now`, earliest first; every hundredth stands at the very edge of a month at +08:00. */
export function yearOf({ now, count, units, about }: YearGround): Year {
  const luck = dice(20261121);
  const rows: YearRow[] = [];
  const followed: FollowedRow[] = [];
  for (let i = 0; i < count; i += 1) {
    const even = now.getTime() - 365 * DAY + Math.floor((365 * DAY * i) / count);
    const opened = i % 100 === 0 ? edgeNear(even, luck) : even + luck.below(MINUTE);
    const row = rowOf(i, Math.min(opened, now.getTime() - 1), now.getTime(), luck, units, about);
    rows.push(row);
    followed.push(...followedOf(row, now.getTime(), luck));
  }
  return { rows: rows.sort((a, b) => (a.opened_at < b.opened_at ? -1 : 1)), followed };
}

/** The last millisecond of a local month, or the first of the next. */
function edgeNear(at: number, luck: Dice): number {
  const local = new Date(at + 8 * 60 * MINUTE);
  const midnight = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), 1) - 8 * 60 * MINUTE;
  return luck.chance(50) ? midnight : midnight - 1;
}

const iso = (at: number) => new Date(at).toISOString();

function rowOf(i: number, opened: number, now: number, luck: Dice, units: YearGround['units'], about: string): YearRow {
  const kind = kindFor(luck.below(100));
  const home = luck.one(units);
  const reopened = luck.chance(6) ? 1 + luck.below(2) : 0;
  const from = reopened ? Math.min(now - 1, opened + (1 + luck.below(9)) * DAY) : opened;
  const isJudged = kind === 'complaint';
  const verdict = isJudged && luck.chance(85) ? luck.one(['valid', 'valid', 'valid', 'invalid', 'notOurs']) : null;
  const round = roundOf(from, now, luck);
  const end = endOf(kind, verdict, round, now, luck);
  return {
    id: `01980000-${(i >>> 16).toString(16).padStart(4, '0')}-7${(i & 0xfff).toString(16).padStart(3, '0')}-8${((i >>> 12) & 0xf).toString(16)}00-0000000${(i + 0x10000).toString(16)}`,
    kind,
    category: luck.one(shapes[kind]?.categories ?? ['other']),
    channel: luck.one(channels),
    urgency: luck.one(['ordinary', 'ordinary', 'ordinary', 'urgent', 'emergency']),
    unit_id: home.id,
    building_id: home.building,
    opened_at: iso(opened),
    counts_from: iso(from),
    ...round,
    ...end,
    pauses: luck.chance(8) ? [{ from: iso(from), to: iso(from + DAY), reason: 'parts' }] : [],
    reopened,
    verdict,
    cause: verdict === 'valid' ? luck.one(['equipment', 'attitude', 'quality', 'incident']) : null,
    ...(isJudged ? told(luck, about) : untold),
    summary: `${luck.one(said)}，${luck.one(more)}，第${i}件`,
  };
}

type About = Pick<YearRow, 'about_department' | 'about_id' | 'anonymous' | 'serious' | 'told_before' | 'homes_told'>;

const untold: About = {
  about_department: null,
  about_id: null,
  anonymous: false,
  serious: false,
  told_before: 0,
  homes_told: 1,
};

const told = (luck: Dice, about: string): About => ({
  about_department: luck.one(departments),
  about_id: luck.chance(3) ? about : null,
  anonymous: luck.chance(20),
  serious: luck.chance(4),
  told_before: luck.chance(10) ? 1 + luck.below(3) : 0,
  homes_told: luck.chance(8) ? 2 + luck.below(6) : 1,
});

function kindFor(roll: number): string {
  let left = roll;
  for (const [kind, { weight }] of Object.entries(shapes)) {
    if (left < weight) return kind;
    left -= weight;
  }
  return 'repair';
}

type Round = Pick<YearRow, 'reply_due' | 'replied_at' | 'reply_diff' | 'result_due' | 'result_at' | 'result_diff'>;

/** Answered and done early, late or not at all; nothing happens after now. */
function roundOf(from: number, now: number, luck: Dice): Round {
  const replyDue = from + 120 * MINUTE;
  const resultDue = from + DAY;
  const replied = from + luck.below(170) * MINUTE;
  const done = from + luck.below(40) * 60 * MINUTE + MINUTE;
  const isReplied = luck.chance(95) && replied < now;
  const isDone = isReplied && luck.chance(88) && done < now;
  return {
    reply_due: iso(replyDue),
    replied_at: isReplied ? iso(replied) : null,
    reply_diff: isReplied ? Math.floor((replyDue - replied) / MINUTE) : null,
    result_due: iso(resultDue),
    result_at: isDone ? iso(done) : null,
    result_diff: isDone ? Math.floor((resultDue - done) / MINUTE) : null,
  };
}

type End = Pick<YearRow, 'phase' | 'outcome' | 'closed_at' | 'score'>;

function endOf(kind: string, verdict: string | null, round: Round, now: number, luck: Dice): End {
  const base = Date.parse(round.result_at ?? round.result_due);
  const closed = base + luck.below(72) * 60 * MINUTE - (round.result_at ? 0 : 20 * 60 * MINUTE);
  const isOver = closed < now && luck.chance(93);
  if (!isOver) return { phase: luck.one(['open', 'waiting']), outcome: null, closed_at: null, score: null };
  const outcome = outcomeOf(kind, verdict, round.result_at !== null, luck);
  const mayScore = round.result_at !== null && kind !== 'suggestion';
  // An unconfirmed one that bears a score all the same: it must never count as satisfied.
  const isScored = mayScore && (outcome === 'solved' ? luck.chance(60) : outcome === 'unconfirmed' && luck.chance(20));
  return { phase: 'done', outcome, closed_at: iso(closed), score: isScored ? 1 + luck.below(5) : null };
}

function outcomeOf(kind: string, verdict: string | null, isDone: boolean, luck: Dice): string {
  if (!isDone) return luck.one(['withdrawn', 'duplicate', 'cannot']);
  if (kind === 'suggestion') return luck.one(['adopted', 'declined']);
  if (verdict === 'invalid' || verdict === 'notOurs') return verdict;
  return luck.one(['solved', 'solved', 'solved', 'solved', 'unconfirmed', 'cannot', 'selfPaid', 'duplicate']);
}

/** Due two days after the result; done early, late or not yet; before that, for those opened again, one that counts no more. */
function followedOf(row: YearRow, now: number, luck: Dice): FollowedRow[] {
  const before = { ticket: row.id, round: 0, state: 'void', due_at: row.counts_from, ended_at: null };
  const earlier = row.reopened > 0 ? [before] : [];
  const isOwed = row.kind === 'repair' || row.verdict === 'valid';
  if (row.result_at === null || !isOwed) return earlier;
  const due = Date.parse(row.result_at) + 2 * DAY;
  const ended = Date.parse(row.result_at) + luck.below(3 * 24) * 60 * MINUTE;
  const isDone = ended < now && luck.chance(80);
  const state = isDone ? 'done' : luck.one(['open', 'open', 'unreached', 'void']);
  const end = isDone || state === 'unreached' ? iso(ended) : null;
  return [...earlier, { ticket: row.id, round: row.reopened, state, due_at: iso(due), ended_at: end }];
}
