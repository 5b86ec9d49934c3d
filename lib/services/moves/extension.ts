import { z } from 'zod';
import { daysBetween, isDay, localDay } from '@/lib/clock/day';
import { Refusal } from '@/lib/refusal';
import { defineMove, type Setting } from '../move';
import type { Standing } from '../standing';
import type { Ticket } from '../ticket';
import { withWorks, worksOf } from '../works/state';
import { optionalWords } from './talk';

const MOST_DAYS = 180;
const reason = { name: 'words', control: 'textarea', required: true, maxLength: 300, rows: 2 } as const;
const said = z.string().trim().min(2).max(300);

/** 《装修延期申请表》: the works need longer than the permit says. */
export const askExtension = defineMove({
  by: ['filer', 'household'],
  input: z.strictObject({ until: z.string().refine(isDay), words: said }),
  fields: [{ name: 'until', control: 'date', required: true }, reason],
  visible: true,
  when: ['mayExtend'],
  effect: (ticket, { until, words }, _actor, { now }) => {
    const { permit } = worksOf(ticket);
    if (!permit.to) throw new Refusal('noPermit');
    if (until <= permit.to) throw new Refusal('input', { to: permit.to }, { until: 'extensionLater' });
    if (until < localDay(now)) throw new Refusal('input', {}, { until: 'inPast' });
    if (daysBetween(permit.to, until) > MOST_DAYS)
      throw new Refusal('input', { most: MOST_DAYS }, { until: 'extensionFar' });
    return {
      set: { own: withWorks(ticket, { watch: { extension: { until, state: 'asked' } } }) },
      content: { words, until },
      asks: true,
      tell: ['responsible', 'at:engineering'],
    };
  },
});

const deciders = ['desk', 'supervisor', 'manager', 'engineering'] as const satisfies readonly Standing[];

/** Granted: permit and passes end on the later day. */
export const allowExtension = defineMove({
  by: deciders,
  input: z.strictObject({ words: optionalWords(300) }),
  fields: [{ ...reason, required: false }],
  visible: true,
  main: true,
  when: ['extensionAsked'],
  effect: (ticket, { words }, _actor, setting) => {
    const until = askedFor(ticket);
    refusePast(until, setting);
    return {
      set: {
        own: withWorks(ticket, { permit: { to: until }, watch: { extension: { until, state: 'allowed' } } }),
      },
      content: { words, until },
      sides: [{ to: 'permit', make: 'extend', until }],
      answers: true,
      tell: ['household', 'responsible', 'at:security'],
    };
  },
});

/** Not granted, with the reason; what the permit says stays. */
export const refuseExtension = defineMove({
  by: deciders,
  input: z.strictObject({ words: said }),
  fields: [reason],
  visible: true,
  when: ['extensionAsked'],
  effect: (ticket, { words }) => {
    const until = askedFor(ticket);
    return {
      set: { own: withWorks(ticket, { watch: { extension: { until, state: 'refused' } } }) },
      content: { words, until },
      answers: true,
      tell: ['household', 'responsible'],
    };
  },
});

function askedFor(ticket: Ticket): string {
  const { extension } = worksOf(ticket).watch;
  if (extension?.state !== 'asked') throw new Refusal('noExtension');
  return extension.until;
}

function refusePast(until: string, { now }: Setting) {
  if (until < localDay(now)) throw new Refusal('extensionPast', { until });
}
