import { z } from 'zod';
import { isDay, localDay } from '@/lib/clock/day';
import { Refusal } from '@/lib/refusal';
import { MOST_PAPERS, papersInput } from '../listed';
import { defineMove, type Setting } from '../move';
import { requirePeriod } from '../works/period';
import { permitNo } from '../works/permit';
import { lackingFor } from '../works/permit-needs';
import type { Plan } from '../works/plan';
import { withWorks, worksOf } from '../works/state';
import { optional } from './next';
import { optionalWords } from './talk';

const note = { name: 'words', control: 'textarea', maxLength: 300, rows: 2 } as const;

/** REN-1: the schedule and the list of workers come after the drawings were passed; the desk takes them in on paper. */
export const handInSchedule = defineMove({
  by: ['filer', 'household', 'desk', 'supervisor'],
  input: z.strictObject({ schedule: papersInput, words: optionalWords(300) }),
  fields: [{ name: 'schedule', control: 'papers', required: true, max: MOST_PAPERS }, note],
  visible: true,
  main: true,
  when: ['scheduleOpen'],
  effect: (ticket, { schedule, words }, { kind }) => {
    if (schedule.length === 0) throw new Refusal('input', {}, { schedule: 'scheduleFiles' });
    return {
      set: { own: withWorks(ticket, { review: { scheduled: true } }) },
      content: { words, papers: schedule },
      sides: [{ to: 'paper', ids: schedule }],
      asks: kind === 'resident',
      tell: kind === 'resident' ? ['responsible'] : ['household', 'responsible'],
    };
  },
});

export const dayInput = optional(z.string().refine(isDay));

/** REN-7: 《装修施工许可证》. Nothing may be missing that REN-1 … REN-7 ask for; each has its own sentence. */
export const issuePermit = defineMove({
  by: ['desk', 'supervisor'],
  input: z.strictObject({ from: dayInput, to: dayInput }),
  fields: [
    { name: 'from', control: 'date' },
    { name: 'to', control: 'date' },
  ],
  visible: true,
  main: true,
  effect: (ticket, input, _actor, setting) => {
    const works = worksOf(ticket);
    const { from, to } = daysOf(works.plan, input, setting);
    const [lack] = lackingFor(works, from);
    if (lack) throw new Refusal(`permitLacks.${lack}`);
    if (to < localDay(setting.now)) throw new Refusal('input', {}, { to: 'permitPeriodOver' });
    requirePeriod({ from, to }, setting);
    const no = permitNo(ticket);
    return {
      set: { own: withWorks(ticket, { permit: { no, from, to, state: 'valid' } }) },
      content: { no, from, to },
      sides: [{ to: 'permit', make: 'issue', no, from, until: to }],
      answers: true,
      tell: ['household', 'responsible', 'at:engineering', 'at:security'],
    };
  },
});

/** As applied for unless the desk says otherwise; never from a day that is over. */
function daysOf(plan: Plan, input: { from?: string | undefined; to?: string | undefined }, { now }: Setting) {
  const today = localDay(now);
  const planned = plan.from && plan.from > today ? plan.from : today;
  return { from: input.from ?? planned, to: input.to ?? plan.to ?? '' };
}

const under = { addWorker: 'same', endPass: 'same' } as const;
const hot = { askHot: 'same', allowHot: 'same', refuseHot: 'same' } as const;

/** From the drawings' approval to acceptance, by the steps of works. */
export const permitSteps = {
  received: { handInSchedule: 'same' },
  returned: { handInSchedule: 'same' },
  settling: { issuePermit: 'working', handInSchedule: 'same' },
  working: { ...hot, ...under },
  stopped: { endPass: 'same', refuseHot: 'same' },
  finishing: { endPass: 'same' },
} as const;
