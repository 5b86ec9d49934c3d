import { setImmediate } from 'node:timers/promises';
import { type Dice, dice } from '@/db/seed/estate/random';
import { localDay } from '@/lib/clock/day';
import { termsOf } from '@/lib/tickets/terms';
import { type Community, type Home, SEED } from './estate';
import { openMint } from './ids';
import { type Life, live, played, thinned } from './life';
import { type Laid, type Lines, laid, type Mould, mould } from './mould';
import { MARK, slot } from './slots';
import { type Story, stories } from './stories';
import { type Subject, tails } from './words';

const MINUTE = 60_000;
const DAY = 86_400_000;
const YEARS = 3;
/** Lives that are played; each is lived by as many tickets as it takes, a few seconds apart. */
const LIVES = 6_000;
/** Of the first community, which is to be seen to grow; the rest is shared by the others. */
const BIG = 0.6;
/** What is open doesn't grow with the history: at most so many in the first community and in each of the others. */
const OPEN = { big: 300, other: 60, share: { big: 0.025, others: 0.005 } };
const LATELY = 3 * DAY;
/** Lines are handed on once they are about so long. */
const LENGTH = 4_000_000;

export type Wake = { community: string; ticket: string; at: Date };
/** The last number of a prefix on a day. */
export type Numbered = { community_id: string; prefix: string; day: string; last: number };

/** All tickets in the order of time; `send` takes their lines, part by part. */
export async function writeHistory(
  communities: Community[],
  { tickets: count, now, thin = false }: { tickets: number; now: Date; thin?: boolean },
  send: (lines: Lines, tickets: number) => Promise<void>,
): Promise<{ wakes: Wake[]; numbers: Numbered[] }> {
  const book = openBook();
  const { open, over } = shares(communities.length, count);
  const lives = Math.min(over, LIVES);
  let written = 0;
  for (let n = 0; n < lives; n += 1) {
    const times = Math.floor(((n + 1) * over) / lives) - Math.floor((n * over) / lives);
    const past = ended(book.d, n / lives, now);
    const { made, terms } = book.play(thin ? { ...past, life: thinned(past.life) } : past);
    // Lets the wire work while lines are made.
    await setImmediate();
    for (let t = 0; t < times; t += 1) {
      book.cast(made, terms, Math.floor((t * (MINUTE - MARK)) / times), communityOf(book.d, communities));
      written += 1;
      if (book.length() > LENGTH) await send(book.take(), written);
    }
  }
  for (const { community, at } of opening(book.d, open, communities, now)) {
    const life = ongoing(book.d, at, now);
    const { made, terms } = book.play(life);
    const ticket = book.cast(made, terms, 0, community);
    if (life.life.wakeAt) book.wakes.push({ community: community.id, ticket, at: life.life.wakeAt });
    written += 1;
  }
  await send(book.take(), written);
  return { wakes: book.wakes, numbers: [...book.numbers.values()] };
}

type Played = { story: Story; subject: Subject; life: Life };

function openBook() {
  const d = dice(SEED, 'history');
  const mint = openMint(SEED, 'tickets');
  const numbers = new Map<string, Numbered>();
  const wakes: Wake[] = [];
  let lines = noLines();
  const nextNumber = (community_id: string, prefix: string, day: string) => {
    const key = `${community_id} ${prefix} ${day}`;
    const one = numbers.get(key) ?? { community_id, prefix, day, last: 0 };
    one.last += 1;
    numbers.set(key, one);
    return `${prefix}-${day.slice(2).replaceAll('-', '')}-${String(one.last).padStart(4, '0')}`;
  };
  return {
    d,
    wakes,
    numbers,
    play: ({ story, subject, life }: Played) => ({
      made: { ...mould(life), story, subject, day: localDay(life.row.openedAt), place: life.row.place },
      terms: (words: string) => termsOf(life.words.replace(slot.words, words)),
    }),
    cast(made: Cast, terms: (words: string) => string[], later: number, community: Community): string {
      const home = d.pick(community.homes);
      const words = d.pick(made.subject.lines) + d.pick(tails);
      const number = nextNumber(community.id, made.story.service.prefix, made.day);
      const { id, caller, lead } = community;
      const who = { caller, lead, clerk: d.pick(community.clerks), worker: d.pick(community.workers) };
      const found = new Set([...terms(words), number.toLowerCase(), ...home.terms[made.place]]);
      const { terms: _, ...of } = home;
      return made.cast({ community: id, ...of, ...who, number, words, terms: found, later }, mint, lines);
    },
    length: () => lines.events.length,
    take() {
      const full = lines;
      lines = noLines();
      return full;
    },
  };
}

type Cast = Mould & { story: Story; subject: Subject; day: string; place: keyof Home['terms'] };

const noLines = () => Object.fromEntries((Object.keys(laid) as Laid[]).map((name) => [name, ''])) as Lines;

function shares(communities: number, count: number) {
  const others = communities - 1;
  const big = Math.min(OPEN.big, Math.floor(count * OPEN.share.big));
  const other = others > 0 ? Math.min(OPEN.other, Math.floor((count * OPEN.share.others) / others)) : 0;
  return { open: { big, other }, over: count - big - other * others };
}

const communityOf = (d: Dice, communities: Community[]): Community =>
  communities.length === 1 || d.chance(BIG) ? (communities[0] as Community) : d.pick(communities.slice(1));

/** A life that is over, `share` of the way through the years. */
function ended(d: Dice, share: number, now: Date): Played {
  for (let before = 0; ; before += 30) {
    const back = (1 - share) * YEARS * 365 * DAY + before * MINUTE;
    const at = played(byDay(d, now.getTime() - back));
    const story = d.weighted(stories.map((one) => [one, one.share] as const));
    const subject = d.pick(story.subjects);
    const atDesk = story.atDesk && d.chance(0.3);
    if (at >= now) continue;
    const life = live({ story, subject, at, atDesk, d }, now);
    if (life.row.phase === 'done') return { story, subject, life };
  }
}

/** Somewhere between its morning and its evening, by the day of a moment. */
function byDay(d: Dice, at: number): number {
  const midnight = Math.floor((at + 8 * 60 * MINUTE) / DAY) * DAY - 8 * 60 * MINUTE;
  return midnight + (450 + d.int(0, 780)) * MINUTE;
}

/** A life that goes on. */
function ongoing(d: Dice, filed: Date, now: Date): Played {
  for (let at = filed; ; at = played((at.getTime() + now.getTime()) / 2)) {
    const story = d.weighted(stories.map((one) => [one, one.share] as const));
    const subject = d.pick(story.subjects);
    const life = live({ story, subject, at, atDesk: story.atDesk && d.chance(0.3), d }, now);
    if (life.row.phase !== 'done') return { story, subject, life };
  }
}

/** When what is open was filed, in the order of time. */
function opening(d: Dice, open: { big: number; other: number }, communities: Community[], now: Date) {
  const wanted = communities.flatMap((community, n) =>
    Array.from({ length: n === 0 ? open.big : open.other }, () => ({
      community,
      at: played(now.getTime() - 5 * MINUTE - d.next() ** 2 * LATELY),
    })),
  );
  return wanted.sort((a, b) => a.at.getTime() - b.at.getTime());
}
