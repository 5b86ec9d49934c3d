import { z } from 'zod';
import { DAY, MINUTE } from '@/lib/clock/day';
import { Refusal } from '@/lib/refusal';
import { requireAhead } from '../ahead';
import type { FieldShape } from '../fields';
import { defineMove } from '../move';
import type { Standing } from '../standing';
import type { Ticket } from '../ticket';
import { badOf, checklist, items, type Mark, type Marks, marks, phases } from '../works/checklist';
import { withWorks, worksOf } from '../works/state';
import { isToAnswer, isToRecheck, type Notice, withNotice } from '../works/watch';
import { moment } from './moment';
import { optional, ticked } from './next';
import { optionalWords, photos } from './talk';

const rounds = ['engineering', 'security', 'desk', 'supervisor', 'manager'] as const satisfies readonly Standing[];
const photoField = { name: 'photos', control: 'photos' } as const;
const LONGEST = 30 * DAY;

const mark = optional(z.enum(marks));
const markFields = phases.flatMap((phase) =>
  checklist[phase].map(
    (name): FieldShape => ({
      name,
      control: 'chips',
      required: true,
      options: marks,
      optionsAs: 'mark',
      when: { field: 'stage', equals: phase },
    }),
  ),
);

const roundInput = z.strictObject({
  stage: z.enum(phases),
  ...(Object.fromEntries(items.map((item) => [item, mark])) as Record<string, typeof mark>),
  words: optionalWords(500),
  photos,
  due: optional(moment),
  grave: ticked,
});
type Round = z.infer<typeof roundInput> & Record<string, unknown>;

/** REN-9: a round by the checklist of one part of the works; what is bad is to be put right by a day that it names. */
export const inspect = defineMove({
  by: rounds,
  input: roundInput,
  fields: [
    { name: 'stage', control: 'chips', required: true, options: phases },
    ...markFields,
    { name: 'words', control: 'textarea', maxLength: 500, rows: 2 },
    photoField,
    { name: 'due', control: 'datetime' },
    { name: 'grave', control: 'switch' },
  ],
  visible: true,
  shows: 'round',
  main: true,
  effect: (ticket, round: Round, _actor, { now, settings }) => {
    const { watch } = worksOf(ticket);
    const marked = marksOf(round);
    const bad = badOf(marked);
    const { stage: phase, words, photos: shown, grave } = round;
    const due = bad.length > 0 ? dueOf(round, now) : null;
    const serious = grave && bad.length > 0;
    const no = watch.inspections + 1;
    const by = new Date(now.getTime() + settings.works.reportMinutes * MINUTE);
    const rectify = due ? [...watch.rectify, { no, due: due.toISOString(), state: 'open' as const }] : watch.rectify;
    const reports = serious ? [...watch.reports, { no, due: by.toISOString(), at: null }] : watch.reports;
    return {
      set: { own: withWorks(ticket, { watch: { inspections: no, rectify, reports } }) },
      content: { words, photos: shown, no, phase, bad, ...(due && { due: due.toISOString() }) },
      sides: [{ to: 'inspection', make: 'record', no, phase, checklist: marked, words, photos: shown, serious, due }],
      tell: [
        ...(due ? (['household', 'responsible'] as const) : []),
        ...(serious ? (['supervisor', 'manager'] as const) : []),
      ],
    };
  },
});

/** The items of the part that was looked at; refuses one left out. */
function marksOf(round: Round): Marks {
  const asked: readonly string[] = checklist[round.stage];
  const left = asked.filter((item) => !round[item]);
  if (left.length > 0) throw new Refusal('input', {}, Object.fromEntries(left.map((item) => [item, 'invalid_type'])));
  return Object.fromEntries(asked.map((item) => [item, round[item] as Mark]));
}

/** What is bad is said in words, and until when it is to be put right. */
function dueOf({ words, due }: Round, now: Date): Date {
  if (!words) throw new Refusal('input', {}, { words: 'rectifyWords' });
  if (!due) throw new Refusal('input', {}, { due: 'rectifyDue' });
  requireAhead(due, now, 'due');
  if (due.getTime() > now.getTime() + LONGEST) throw new Refusal('input', {}, { due: 'rectifyFar' });
  return due;
}

/** By its number; empty where only one can be meant. */
export const which = optional(z.coerce.number().int().min(1).max(999));
export const whichField = { name: 'notice', control: 'number', min: 1, max: 999 } as const;

/** The notice that is meant: the one named, or the only one of those that can be. */
export function noticeOf<One extends { no: number }>(found: One[], no: number | undefined): One {
  const [first] = no === undefined ? found : found.filter((one) => one.no === no);
  if (!first) throw new Refusal('input', {}, { notice: 'noNotice' });
  if (no === undefined && found.length > 1)
    throw new Refusal('input', { list: found.map((one) => one.no).join(' · ') }, { notice: 'whichNotice' });
  return first;
}

/** The applicant put right what a notice names, and shows it. */
export const rectified = defineMove({
  by: ['filer', 'household'],
  input: z.strictObject({ notice: which, words: optionalWords(500), photos }),
  fields: [
    whichField,
    { name: 'words', control: 'textarea', maxLength: 500, rows: 2 },
    { ...photoField, required: true },
  ],
  visible: true,
  shows: 'after',
  main: true,
  when: ['noticeToAnswer'],
  effect: (ticket, { notice, words, photos: shown }) => {
    const { no } = noticeOf(worksOf(ticket).watch.rectify.filter(isToAnswer), notice);
    if (shown.length === 0) throw new Refusal('input', {}, { photos: 'rectifyPhotos' });
    return {
      set: { own: withNoticeOf(ticket, no, { state: 'answered' }) },
      content: { words, photos: shown, no },
      sides: [{ to: 'inspection', make: 'answer', no, words, photos: shown }],
      asks: true,
      tell: ['responsible', 'at:engineering'],
    };
  },
});

/** The works with one of their notices changed. */
const withNoticeOf = (ticket: Ticket, no: number, change: Partial<Notice>) =>
  withWorks(ticket, { watch: { rectify: withNotice(worksOf(ticket).watch, no, change) } });

const results = ['passed', 'failed'] as const;

/** Somebody looks again: it is put right, or not, and then perhaps by another day. Not before it was answered or its time is over. */
export const recheck = defineMove({
  by: rounds,
  input: z.strictObject({
    notice: which,
    result: z.enum(results),
    words: optionalWords(500),
    photos,
    due: optional(moment),
  }),
  fields: [
    whichField,
    { name: 'result', control: 'chips', required: true, options: results },
    { name: 'words', control: 'textarea', maxLength: 500, rows: 2 },
    photoField,
    { name: 'due', control: 'datetime', when: { field: 'result', equals: 'failed' } },
  ],
  visible: true,
  shows: 'round',
  main: true,
  when: ['noticeToRecheck'],
  effect: (ticket, { notice, result, words, photos: shown, due }, _actor, { now }) => {
    const { watch } = worksOf(ticket);
    const { no } = noticeOf(
      watch.rectify.filter((one) => isToRecheck(one, now)),
      notice,
    );
    const passed = result === 'passed';
    if (!passed && !words) throw new Refusal('input', {}, { words: 'rectifyWords' });
    if (!passed && due) requireAhead(due, now, 'due');
    const again = !passed && due ? due : null;
    const state = again ? 'open' : result;
    return {
      set: { own: withNoticeOf(ticket, no, { state, ...(again && { due: again.toISOString() }) }) },
      content: { words, photos: shown, no, result, ...(again && { due: again.toISOString() }) },
      sides: [{ to: 'inspection', make: 'close', no, state, due: again }],
      answers: true,
      tell: ['household', 'responsible'],
    };
  },
});

/** What goes on through all works, large and small. */
export const onGoing = { inspect: 'same', rectified: 'same', recheck: 'same', reportOut: 'same' } as const;
const longer = { askExtension: 'same', allowExtension: 'same', refuseExtension: 'same' } as const;

/** The rounds' moves, by the steps of works. */
export const watchSteps = {
  working: { ...onGoing, ...longer, stopWorks: 'stopped' },
  stopped: { ...onGoing, ...longer, resumeWorks: 'working' },
  finishing: { ...onGoing, stopWorks: 'stopped' },
} as const;
