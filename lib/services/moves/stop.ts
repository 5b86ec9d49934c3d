import { z } from 'zod';
import { Refusal } from '@/lib/refusal';
import { defineMove, type Effect } from '../move';
import type { Standing } from '../standing';
import type { Ticket } from '../ticket';
import { withWorks, worksOf } from '../works/state';
import { isOverdue } from '../works/watch';
import { optionalWords, photos } from './talk';
import { noticeOf, which, whichField } from './watch';

const photoField = { name: 'photos', control: 'photos' } as const;

const leads = ['engineering', 'supervisor', 'manager'] as const satisfies readonly Standing[];
const causes = ['danger', 'notRectified', 'unpermitted'] as const;
const why = { name: 'words', control: 'textarea', required: true, maxLength: 500, rows: 2 } as const;
const saidWhy = z.string().trim().min(2).max(500);

/** 停工通知: nobody works on, permit and passes rest at once. For what was not put right only when that is so. */
export const stopWorks = defineMove({
  by: leads,
  input: z.strictObject({ stopCause: z.enum(causes), words: saidWhy, photos }),
  fields: [{ name: 'stopCause', control: 'chips', required: true, options: causes }, why, photoField],
  visible: true,
  shows: 'round',
  effect: (ticket, { stopCause, words, photos: shown }, _actor, { now }) => {
    const { watch } = worksOf(ticket);
    if (watch.stopped) throw new Refusal('alreadyStopped');
    if (stopCause === 'notRectified' && !watch.rectify.some((one) => isOverdue(one, now)))
      throw new Refusal('input', {}, { stopCause: 'nothingOverdue' });
    const no = watch.stops + 1;
    return {
      set: {
        own: withWorks(ticket, { watch: { stopped: true, stops: no }, ...resting(ticket, 'valid', 'suspended') }),
      },
      content: { words, photos: shown, no, cause: stopCause },
      sides: [{ to: 'permit', make: 'suspend' }],
      tell: ['household', 'responsible', 'at:security', 'manager'],
    };
  },
});

/** Works may go on: everything that was to be put right was. */
export const resumeWorks = defineMove({
  by: leads,
  input: z.strictObject({ words: optionalWords(300) }),
  fields: [{ ...why, required: false, maxLength: 300 }],
  visible: true,
  main: true,
  when: ['nothingToRectify'],
  effect: (ticket, { words }) => ({
    set: { own: withWorks(ticket, { watch: { stopped: false }, ...resting(ticket, 'suspended', 'valid') }) },
    content: { words },
    sides: [{ to: 'permit', make: 'resume' }],
    tell: ['household', 'responsible', 'at:security'],
  }),
});

/** A permit that had ended before doesn't come to life by this. */
function resting(ticket: Ticket, from: 'valid' | 'suspended', to: 'valid' | 'suspended') {
  return worksOf(ticket).permit.state === from ? { permit: { state: to } } : {};
}

const told = ['committee', 'street', 'urban', 'housing'] as const;

/** 上海 §58–59: a grave violation is reported to the owners' committee and the authorities within its time. */
export const reportOut = defineMove({
  by: ['desk', 'supervisor', 'manager'],
  input: z.strictObject({
    notice: which,
    reportTo: z.preprocess((value) => [value ?? []].flat(), z.array(z.enum(told)).min(1)),
    words: saidWhy,
    photos,
  }),
  fields: [whichField, { name: 'reportTo', control: 'checkboxes', required: true, options: told }, why, photoField],
  visible: true,
  inward: true,
  shows: 'round',
  when: ['reportOwed'],
  effect: (ticket, { notice, reportTo, words, photos: shown }, _actor, { now }): Effect => {
    const { reports } = worksOf(ticket).watch;
    const { no } = noticeOf(
      reports.filter(({ at }) => at === null),
      notice,
    );
    const done = reports.map((one) => (one.no === no ? { ...one, at: now.toISOString() } : one));
    return {
      set: { own: withWorks(ticket, { watch: { reports: done } }) },
      content: { words, photos: shown, no, to: reportTo },
      tell: ['responsible', 'manager'],
    };
  },
});
