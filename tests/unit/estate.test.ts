import { beforeAll, describe, expect, it } from 'vitest';
import { type Estate, makeEstate } from '@/db/seed/estate/estate';
import { faults } from '@/db/seed/estate/faults';
import { categories } from '@/db/seed/estate/faults/shape';
import { makeHistory } from '@/db/seed/estate/history';
import { notices } from '@/db/seed/estate/notices';
import { letHome, ownHome, personas } from '@/db/seed/estate/personas';
import { dice } from '@/db/seed/estate/random';
import { onDuty, roster } from '@/db/seed/estate/roster';
import type { Filing, StoryLine, StoryStep } from '@/db/seed/estate/story';
import { at, deskEarlier, deskLater, deskMinutes, later } from '@/db/seed/estate/time';
import type { Ticket } from '@/lib/services/ticket';
import { newIds, play } from '../support/story-stage';

const today = '2026-11-21';
const now = at(today, '15:20');
const seed = 2026;
let estate: Estate;
let history: StoryLine[];

beforeAll(() => {
  estate = makeEstate(seed, today);
  history = makeHistory(seed, today, now);
}, 60_000);

const filingOf = (line: StoryLine) => line.steps[0]?.input as Filing;
const uniq = (list: string[]) => new Set(list).size === list.length;

describe('the estate', () => {
  it('Two communities have about four hundred homes with labels as residents say them, each once', () => {
    expect(estate.communities.map((one) => one.name)).toEqual(['翠湖花园', '枫林雅苑']);
    expect(estate.units.length).toBeGreaterThan(380);
    expect(estate.units.length).toBeLessThan(420);
    expect(uniq(estate.units.map((unit) => unit.id))).toBe(true);
    expect(estate.units.every((unit) => /^\d-\d-\d{3,4}$/.test(unit.label))).toBe(true);
    expect(estate.units.map((unit) => unit.id)).toEqual(expect.arrayContaining([ownHome, letHome]));
    expect(uniq(estate.publicPlaces.map((place) => place.id))).toBe(true);
  });

  it('About 85 % of homes are lived in, about a fifth of those by tenants, and each has at most one owner', () => {
    const { residencies } = estate.people;
    const lived = new Set(residencies.filter((one) => one.livesIn && !one.until).map((one) => one.unit));
    const let_ = new Set(residencies.filter((one) => one.relation === 'tenant' && !one.until).map((one) => one.unit));
    expect(lived.size / estate.units.length).toBeGreaterThan(0.8);
    expect(lived.size / estate.units.length).toBeLessThan(0.9);
    expect(let_.size / lived.size).toBeGreaterThan(0.14);
    expect(let_.size / lived.size).toBeLessThan(0.26);
    expect(uniq(residencies.filter((one) => one.relation === 'owner').map((one) => one.unit))).toBe(true);
    expect(residencies.every((one) => one.from <= today && (!one.until || one.from < one.until))).toBe(true);
  });

  it('No two people share a name, a slug or a telephone, and no number belongs to a carrier', () => {
    const everybody = [...estate.people.residents, ...estate.staff];
    expect(uniq(everybody.map((one) => one.name))).toBe(true);
    expect(uniq(everybody.map((one) => one.slug))).toBe(true);
    expect(uniq(everybody.map((one) => one.phone))).toBe(true);
    expect(everybody.every((one) => /^1(61|64)\d{8}$/.test(one.phone))).toBe(true);
  });

  it('Each persona is somebody of the estate', () => {
    const names = new Map([...estate.people.residents, ...estate.staff].map((one) => [one.slug, one.name]));
    expect(personas.map((one) => names.get(one.slug))).toEqual(personas.map((one) => one.name));
  });

  it('At every half hour of a week somebody is on duty in each department, with somebody else behind', () => {
    for (const community of ['cuihu', 'fenglin'] as const) {
      expect(uniq(roster(community, today).map((one) => `${one.department} ${one.from.toISOString()}`))).toBe(true);
      for (let half = 0; half < 7 * 48; half++) {
        for (const department of ['desk', 'engineering', 'security'] as const) {
          const duty = onDuty(community, department, later(at('2026-11-16', '00:00'), half * 30));
          expect(duty.backup).not.toBe(duty.person);
          expect(estate.staff.find((one) => one.slug === duty.person)?.communities).toContain(community);
        }
      }
    }
  });

  it('Desk minutes forward and back agree, over nights and days off', () => {
    const d = dice(1, 'desk minutes');
    for (let i = 0; i < 500; i++) {
      const start = later(at('2026-09-25', '00:00'), d.int(0, 20 * 1440));
      const minutes = d.int(1, 2000);
      expect(deskMinutes(start, deskLater(start, minutes))).toBe(minutes);
      expect(deskMinutes(deskEarlier(start, minutes), start)).toBe(minutes);
    }
  });

  it('What hangs on the board was put up before now and is not over', () => {
    const board = notices(today, now);
    expect(board.length).toBeGreaterThanOrEqual(6);
    expect(board.every((one) => one.publishedAt <= now && one.endsAt > now && one.body.length > 30)).toBe(true);
  });
});

describe('what breaks', () => {
  it('At least sixty faults cover every category, each worded in three ways that nothing else uses', () => {
    expect(faults.length).toBeGreaterThanOrEqual(60);
    expect(uniq(faults.map((one) => one.id))).toBe(true);
    expect(uniq(faults.flatMap((one) => one.words))).toBe(true);
    expect(new Set(faults.map((one) => one.category))).toEqual(new Set(categories));
    for (const fault of faults) {
      expect([fault.id, fault.short.length <= 14]).toEqual([fault.id, true]);
      expect([fault.id, fault.place === 'public']).toEqual([fault.id, Boolean(fault.spots)]);
      expect([fault.id, fault.reply.includes(fault.now === 'none' ? '{slot}' : '{by}')]).toEqual([fault.id, true]);
    }
  });
});

describe('the history', () => {
  it('The same seed tells the same story, another seed another one', () => {
    expect(JSON.stringify(makeHistory(seed, today, now))).toBe(JSON.stringify(history));
    expect(JSON.stringify(makeHistory(seed + 1, today, now))).not.toBe(JSON.stringify(history));
  });

  it('Time never runs back in a ticket, and nothing has happened after now', () => {
    for (const line of history) {
      const times = line.steps.map((step) => step.at.getTime());
      expect([line.key, times]).toEqual([line.key, [...times].sort((a, b) => a - b)]);
      expect([line.key, (times.at(-1) ?? 0) <= now.getTime()]).toEqual([line.key, true]);
    }
    expect(uniq(history.map((line) => line.key))).toBe(true);
  });

  it('Everybody and every place that a story mentions is on the estate', () => {
    const people = new Set([...estate.people.residents, ...estate.staff].map((one) => one.slug));
    const places = new Set([...estate.units, ...estate.publicPlaces].map((one) => one.id));
    const keys = new Set(history.map((line) => line.key));
    for (const line of history) {
      const { unit, spot, for: whose, onSpot } = filingOf(line);
      const mentioned = [...line.steps.map((step) => step.who), ...[whose, onSpot].filter((one) => one !== undefined)];
      expect(mentioned.filter((slug) => !people.has(slug))).toEqual([]);
      expect([unit, spot].filter((id) => id !== undefined && !places.has(id))).toEqual([]);
      if (line.again) expect(keys).toContain(line.again);
    }
  });

  it('About 260 tickets use every category, every channel and every move', () => {
    expect(history.length).toBeGreaterThan(250);
    expect(history.length).toBeLessThan(275);
    expect(new Set(history.map((line) => filingOf(line).category))).toEqual(new Set(categories));
    expect(new Set(history.map((line) => filingOf(line).channel))).toEqual(
      new Set(['portal', 'hotline', 'desk', 'wechat', 'patrol']),
    );
    expect(new Set(history.flatMap((line) => line.steps.map((step) => step.move)))).toEqual(new Set(everyMove));
    expect(history.filter((line) => line.incident).length % 2).toBe(0);
  });

  it('No worker is promised to two homes at one time', () => {
    const visits = history.flatMap((line) => agreedVisits(line.steps));
    const clashes = visits.filter((one, i) =>
      visits.some((other, j) => j < i && one.worker === other.worker && one.from < other.to && other.from < one.to),
    );
    expect(visits.length).toBeGreaterThan(200);
    expect(clashes).toEqual([]);
  });

  it('Hardly any report repeats another word for word', () => {
    const words = history.map((line) => filingOf(line).words);
    expect(new Set(words).size / words.length).toBeGreaterThan(0.9);
  });

  it('No text has a gap left open', () => {
    expect(JSON.stringify(history)).not.toMatch(/\{\w+\}|undefined|NaN/);
  });
});

describe.each([
  [1, '2026-11-21', '15:20'],
  [2, '2026-11-21', '02:10'],
  [3, '2026-10-02', '21:40'],
  [4, '2027-03-01', '08:00'],
])('the history of seed %i on %s at %s, played on the real service', (number, day, clock) => {
  const moment = at(day, clock);
  let ends: { line: StoryLine; ticket: Ticket }[];

  beforeAll(() => {
    const place = makeEstate(number, day);
    const ids = newIds();
    ends = makeHistory(number, day, moment).map((line) => ({ line, ticket: play(line, place, ids) }));
  }, 60_000);

  it('Every move is one that the service allows, and only the open tickets are open', () => {
    expect(
      ends.filter(({ line, ticket }) => Boolean(line.live) === (ticket.phase === 'done')).map(({ line }) => line.key),
    ).toEqual([]);
  });

  it('The open ones stand in every state: overdue, due soon, unassigned, waiting, an emergency just in', () => {
    const open = ends.filter(({ line }) => line.live).map(({ ticket }) => ticket);
    const steps = ['received', 'dispatched', 'accepted', 'working', 'quoted', 'paused', 'finished'];
    expect(open.length).toBeGreaterThanOrEqual(13);
    expect(open.length).toBeLessThanOrEqual(17);
    expect(new Set(open.map((ticket) => ticket.step))).toEqual(new Set(steps));
    expect(open.filter((ticket) => ticket.dueAt < moment).length).toBe(1);
    expect(
      open.filter((ticket) => ticket.dueAt >= moment && ticket.dueAt <= later(moment, 60)).length,
    ).toBeGreaterThanOrEqual(2);
    expect(open.filter((ticket) => ticket.department === null).length).toBe(2);
    expect(open.some((ticket) => ticket.urgency === 'emergency' && ticket.step === 'received')).toBe(true);
    expect(new Set(open.map((ticket) => ticket.pauseReason))).toEqual(
      new Set([null, 'resident', 'parts', 'developer']),
    );
  });

  it('About 93 % of the promises were kept, and endings are as mixed as in life', () => {
    const diffs = ends.flatMap(({ ticket }) => [ticket.replyDiff, ticket.resultDiff]).filter((diff) => diff !== null);
    const kept = diffs.filter((diff) => diff >= 0).length / diffs.length;
    expect(kept).toBeGreaterThan(0.9);
    expect(kept).toBeLessThan(0.96);
    const outcomes = new Set(ends.map(({ ticket }) => ticket.outcome));
    expect(outcomes).toEqual(new Set([null, 'solved', 'selfPaid', 'unconfirmed', 'cannot', 'withdrawn']));
  });
});

const everyMove: StoryStep['move'][] = [
  'file',
  'assign',
  'accept',
  'agree_visit',
  'arrive',
  'state_payer',
  'quote',
  'agree_quote',
  'refuse_quote',
  'pause',
  'resume',
  'finish',
  'unfinished',
  'confirm',
  'ask_again',
  'not_fixed',
  'close',
  'promise',
  'reply',
  'note',
  'message',
  'follow',
  ...(['nudge', 'withdraw', 'order_add', 'order_accept', 'order_press'] as const),
];

/** The agreed times with the worker who was to come then. */
function agreedVisits(steps: StoryStep[]) {
  let worker: string | undefined;
  return steps.flatMap((step) => {
    if (step.move === 'assign') worker = step.input.executor;
    if (step.move === 'unfinished') return [{ worker, ...step.input.next }];
    return step.move === 'agree_visit' ? [{ worker, ...step.input }] : [];
  });
}
