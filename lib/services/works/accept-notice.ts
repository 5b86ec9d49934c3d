import { z } from 'zod';
import { idInput } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import type { FieldShape } from '../fields';
import { listed } from '../listed';
import { acceptsAll, NOTICE_VERSION, type NoticeVersion, notice } from './notice';
import type { AcceptanceSide } from './sides';

const items = z.preprocess(listed, z.array(z.string().max(40)).max(80));

/** What a filing says of the notice (REN-2). Whether it is enough is asked when it is filed: older filings stay readable. */
export const noticeShape = {
  notice: items,
  signature: z.union([z.literal(''), idInput]).default(''),
};

/** The notice item by item, then the signature on glass. */
export const noticeFields: readonly FieldShape[] = [
  { name: 'notice', control: 'accept', required: true, from: 'worksNotice', page: 'notice' },
  { name: 'signature', control: 'signature', required: true, page: 'notice' },
];

/** The same on the one page of small works (REN-12). */
export const shortNoticeFields: readonly FieldShape[] = [
  { name: 'notice', control: 'accept', required: true, from: 'shortNotice' },
  { name: 'signature', control: 'signature', required: true },
];

/** Refuses a filing without each item accepted that it was asked for, beside the field. */
export function requireNotice(details: Record<string, unknown>, asked: NoticeVersion = notice): void {
  if (!acceptsAll(asked, details.notice as string[])) throw new Refusal('input', {}, { notice: 'noticeItems' });
  if (!details.signature) throw new Refusal('input', {}, { signature: 'signatureUnreadable' });
}

/** What the filing keeps: which version, when. */
export const noticeAccepted = (now: Date) => ({ version: NOTICE_VERSION, at: now.toISOString() });

/** The row that the filing writes: who accepted which items, with the signature. */
export const noticeSides = (details: Record<string, unknown>): AcceptanceSide[] => [
  {
    to: 'acceptance',
    what: 'notice',
    version: NOTICE_VERSION,
    party: 'applicant',
    items: details.notice as string[],
    signature: String(details.signature),
    name: null,
    way: 'glass',
  },
];
