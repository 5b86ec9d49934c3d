import { z } from 'zod';
import { isDay, localDay } from '@/lib/clock/day';
import { minutesOf } from '@/lib/clock/time-of-day';
import { Refusal } from '@/lib/refusal';
import { defineMove, type Effect } from '../move';
import type { Standing } from '../standing';
import type { Ticket } from '../ticket';
import { type HotWork, hotNo, risks } from '../works/permit';
import { withWorks, worksOf } from '../works/state';
import { optional, ticked } from './next';
import { optionalWords, words } from './talk';

/** Asked for and not over, at most. */
const MOST_OPEN = 20;
const time = z.string().max(5);

/** 《动火许可证》, or the one for work at height (REN-9): one day at a time, with somebody who watches. */
export const askHot = defineMove({
  by: ['filer', 'household', 'desk', 'supervisor'],
  input: z.strictObject({
    risk: z.enum(risks),
    place: z.string().trim().min(2).max(60),
    day: z.string().refine(isDay),
    from: time,
    to: time,
    watch: z.string().trim().min(2).max(30),
    extinguisher: ticked,
  }),
  fields: [
    { name: 'risk', control: 'chips', required: true, options: risks },
    { name: 'place', control: 'text', required: true, maxLength: 60 },
    { name: 'day', control: 'date', required: true },
    { name: 'from', control: 'time', required: true },
    { name: 'to', control: 'time', required: true },
    { name: 'watch', control: 'text', required: true, maxLength: 30 },
    { name: 'extinguisher', control: 'switch', when: { field: 'risk', equals: 'hot' } },
  ],
  visible: true,
  effect: (ticket, { risk: what, day, from, to, place, watch, extinguisher }, { kind }, { now }) => {
    const today = localDay(now);
    requireUnder(ticket, day, today, 'day');
    const [fromMinute, toMinute] = [minute(from, 'from'), minute(to, 'to')];
    if (toMinute <= fromMinute) throw new Refusal('input', {}, { to: 'endsBeforeStart' });
    if (what === 'hot' && !extinguisher) throw new Refusal('input', {}, { extinguisher: 'hotExtinguisher' });
    const { permit } = worksOf(ticket);
    const hot = permit.hot.filter((one) => one.day >= today);
    if (hot.length >= MOST_OPEN) throw new Refusal('hotFull', { most: MOST_OPEN });
    const no = permit.hots + 1;
    const one: HotWork = { no, what, day, from: fromMinute, to: toMinute, state: 'asked' };
    return {
      set: { own: withWorks(ticket, { permit: { hot: [...hot, one], hots: no } }) },
      content: { no, risk: what, day },
      sides: [{ to: 'permit', make: 'ask', no: hotNo(ticket, one), what, day, fromMinute, toMinute, place, watch }],
      asks: kind === 'resident',
      tell: ['at:engineering', 'at:security'],
    };
  },
});

const minute = (text: string, field: string): number => {
  const found = minutesOf(text);
  if (found === null) throw new Refusal('input', {}, { [field]: 'invalid_type' });
  return found;
};

/** Only while the permit for the works holds, on one of its days that is not over. */
function requireUnder(ticket: Ticket, day: string, today: string, field: string) {
  const { from, to, state } = worksOf(ticket).permit;
  if (state !== 'valid' || !from || !to) throw new Refusal('noPermit');
  if (day < today) throw new Refusal('input', {}, { [field]: 'inPast' });
  if (day < from || day > to) throw new Refusal('input', { from, to }, { [field]: 'passOutside' });
}

const deciders = ['engineering', 'security', 'supervisor'] as const satisfies readonly Standing[];
const which = optional(z.coerce.number().int().min(1).max(9999));
const whichField = { name: 'hot', control: 'number', min: 1, max: 9999 } as const;
const said = { name: 'words', control: 'text', maxLength: 200 } as const;

/** The one that is meant: as named, or the only one that waits. */
function askedOf(ticket: Ticket, no: number | undefined): HotWork {
  const asked = worksOf(ticket).permit.hot.filter(({ state }) => state === 'asked');
  const [first] = no === undefined ? asked : asked.filter((one) => one.no === no);
  if (!first) throw new Refusal('input', {}, { hot: 'noHot' });
  if (no === undefined && asked.length > 1)
    throw new Refusal('input', { list: asked.map((one) => one.no).join(' · ') }, { hot: 'whichHot' });
  return first;
}

function decided(ticket: Ticket, one: HotWork, state: 'valid' | 'void', say: string): Effect {
  const hot = worksOf(ticket).permit.hot.map((each) => (each.no === one.no ? { ...each, state } : each));
  return {
    set: { own: withWorks(ticket, { permit: { hot } }) },
    content: { no: one.no, risk: one.what, day: one.day, words: say },
    sides: [{ to: 'permit', make: state === 'valid' ? 'allow' : 'refuse', no: hotNo(ticket, one) }],
    answers: true,
    tell: ['household', 'responsible', 'at:security'],
  };
}

export const allowHot = defineMove({
  by: deciders,
  input: z.strictObject({ hot: which, words: optionalWords(200) }),
  fields: [whichField, said],
  visible: true,
  main: true,
  when: ['hotAsked'],
  effect: (ticket, { hot, words: say }, _actor, { now }) => {
    const one = askedOf(ticket, hot);
    requireUnder(ticket, one.day, localDay(now), 'hot');
    return decided(ticket, one, 'valid', say);
  },
});

export const refuseHot = defineMove({
  by: deciders,
  input: z.strictObject({ hot: which, words: words(200) }),
  fields: [whichField, { ...said, required: true }],
  visible: true,
  when: ['hotAsked'],
  effect: (ticket, { hot, words: say }) => decided(ticket, askedOf(ticket, hot), 'void', say),
});
