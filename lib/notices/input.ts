import { z } from 'zod';
import { noticeTopics } from '@/db/schema/notices';
import { idInput } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import { moment } from '@/lib/services/moves/moment';
import { optional, ticked } from '@/lib/services/moves/next';
import { isOutage } from '@/lib/services/outages';
import type { NoticeRow } from './notice';

const several = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : [value].flat()),
  z.array(idInput).max(200),
);

/** What the form of a notice posts. */
export const noticeShape = {
  topic: z.enum(noticeTopics),
  urgent: ticked,
  to: z.enum(['all', 'some']),
  buildings: several,
  title: z.string().trim().min(2).max(40),
  body: z.string().trim().min(2).max(2000),
  offFrom: optional(moment),
  offUntil: optional(moment),
  send: z.enum(['now', 'later']).default('now'),
  publishAt: optional(moment),
  endsAt: optional(moment),
  cost: optional(z.string().regex(/^\d{1,6}(\.\d{1,2})?$/)),
};
const shape = z.object(noticeShape);
export type NoticeInput = z.infer<typeof shape>;

export type Written = Pick<
  NoticeRow,
  'buildingIds' | 'topic' | 'urgent' | 'title' | 'body' | 'offFrom' | 'offUntil' | 'publishAt' | 'endsAt' | 'costFen'
>;

/** What was written, as columns. An outage says from when until when; what costs something says how much, in fen. */
export function writtenOf(input: NoticeInput, now: Date): Written {
  const off = isOutage(input.topic);
  const later = input.send === 'later';
  const endsAt = input.endsAt ?? (off ? input.offUntil : undefined);
  const wrong = wrongIn(input, now, endsAt);
  if (Object.keys(wrong).length > 0 || !endsAt) throw new Refusal('input', {}, wrong);
  const { topic, title, body } = input;
  return {
    topic,
    title,
    body,
    urgent: input.urgent && topic !== 'commercial',
    buildingIds: input.to === 'some' ? input.buildings : null,
    offFrom: (off && input.offFrom) || null,
    offUntil: (off && input.offUntil) || null,
    publishAt: (later && input.publishAt) || null,
    endsAt,
    costFen: input.cost ? Math.round(Number(input.cost) * 100) : null,
  };
}

function wrongIn(input: NoticeInput, now: Date, endsAt: Date | undefined): Record<string, string> {
  const { offFrom, offUntil, publishAt } = input;
  const later = input.send === 'later';
  const off = isOutage(input.topic);
  const out = later && publishAt ? publishAt : now;
  const found: [string, string | false | undefined][] = [
    ['buildings', input.to === 'some' && input.buildings.length === 0 && 'chooseBuilding'],
    ['offFrom', off && !offFrom && 'invalid_type'],
    ['offUntil', off && (!offUntil ? 'invalid_type' : offFrom && offUntil <= offFrom && 'endsBeforeStart')],
    ['publishAt', later && (!publishAt ? 'invalid_type' : publishAt <= now && 'inPast')],
    ['endsAt', !endsAt ? 'invalid_type' : endsAt <= out && 'noticeOverBeforeOut'],
    ['cost', input.topic === 'commercial' && input.cost === undefined && 'noticeCost'],
  ];
  return Object.fromEntries(found.filter((one): one is [string, string] => Boolean(one[1])));
}
