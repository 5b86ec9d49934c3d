import { z } from 'zod';
import type { OwnDue } from '../define';

const moment = z.iso.datetime();

/** 整改通知: open until the applicant answers it, then until somebody looks again. */
const notice = z.object({
  no: z.int().min(1),
  due: moment,
  state: z.enum(['open', 'answered', 'passed', 'failed']),
});
export type Notice = z.infer<typeof notice>;

/** What has to be reported to the authorities, by when; `at` once it was. */
const report = z.object({ no: z.int().min(1), due: moment, at: moment.nullable() });

/** REN-9: rounds, what they found to be put right and by when, what stopped the works, and a later end that was asked for. */
export const watchState = z.object({
  inspections: z.int().min(0).default(0),
  rectify: z.array(notice).default([]),
  stopped: z.boolean().default(false),
  /** How often they were, for the number of the order. */
  stops: z.int().min(0).default(0),
  extension: z
    .object({ until: z.iso.date(), state: z.enum(['asked', 'allowed', 'refused']) })
    .nullable()
    .default(null),
  reports: z.array(report).default([]),
});
export type Watch = z.infer<typeof watchState>;

/** Put right in time it was not: looked at again and still bad, or the time ran out without an answer. */
export const isOverdue = ({ state, due }: Notice, now: Date): boolean =>
  state === 'failed' || (state === 'open' && new Date(due) < now);

/** For the applicant to put right. */
export const isToAnswer = ({ state }: Notice): boolean => state === 'open' || state === 'failed';

/** For the office to look at again: it was answered, or its time is over. */
export const isToRecheck = (notice: Notice, now: Date): boolean =>
  notice.state === 'answered' || (notice.state === 'open' && isOverdue(notice, now));

/** The notices with one of them changed. */
export const withNotice = ({ rectify }: Watch, no: number, change: Partial<Notice>): Notice[] =>
  rectify.map((one) => (one.no === no ? { ...one, ...change } : one));

/** What of the rounds falls due next: something to put right, or a report to the authorities. */
export function watchDue({ rectify, reports }: Watch): OwnDue | null {
  const dues: OwnDue[] = [
    ...rectify
      .filter(({ state }) => state === 'open')
      .map(({ due }) => ({ name: 'rectify', at: new Date(due), hears: ['at:engineering', 'household'] as const })),
    ...reports
      .filter(({ at }) => at === null)
      .map(({ due }) => ({ name: 'report', at: new Date(due), hears: ['supervisor', 'manager'] as const })),
  ];
  return dues.sort((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
}
