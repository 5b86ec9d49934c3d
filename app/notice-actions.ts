'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { backInput } from '@/lib/desk/back-input';
import { idInput, newId } from '@/lib/id';
import { approveNotice, refuseNotice } from '@/lib/notices/decide';
import { noticeShape } from '@/lib/notices/input';
import { readNotice } from '@/lib/notices/mark-read';
import { correctNotice, passReview } from '@/lib/notices/review';
import { sendNotice } from '@/lib/notices/send';
import { withdrawNotice } from '@/lib/notices/withdraw';
import { editNotice, writeNotice } from '@/lib/notices/write';

const limit = { name: 'notices', max: 240, seconds: 3600 };
const seen = { notice: idInput, version: z.coerce.number().int().positive(), back: backInput };
const reason = z.string().trim().min(2).max(200);
const pageOf = (id: string, back: string) => `/admin/notices/${id}${back}`;

/** Staff write a notice down; it goes out by another act. */
export const draftNotice = action(
  { as: 'staff', input: z.strictObject({ community: idInput, ...noticeShape, back: backInput }), limit },
  async ({ viewer, input: { community, back, ...input }, key }) => {
    const id = idInput.safeParse(key).data ?? newId();
    await writeNotice(viewer, community, id, input);
    return { href: pageOf(id, back) };
  },
);

/** Staff change a notice that is not out yet. */
export const changeNotice = action(
  { as: 'staff', input: z.strictObject({ ...seen, ...noticeShape }), limit },
  async ({ viewer, input: { notice, version, back, ...input } }) => {
    await editNotice(viewer, notice, version, input);
    return { href: pageOf(notice, back) };
  },
);

/** A service text goes out or waits for its time; a commercial one is laid before the company. */
export const postNotice = action(
  { as: 'staff', input: z.strictObject(seen), limit },
  async ({ viewer, input: { notice, version, back } }) => {
    await sendNotice(viewer, notice, version);
    return { href: pageOf(notice, back) };
  },
);

/** The company approves a commercial notice. */
export const approve = action(
  { as: 'staff', input: z.strictObject(seen), limit },
  async ({ viewer, input: { notice, version, back } }) => {
    await approveNotice(viewer, notice, version);
    return { href: pageOf(notice, back) };
  },
);

/** The company refuses a commercial notice, with its reason. */
export const refuse = action(
  { as: 'staff', input: z.strictObject({ ...seen, reason }), limit },
  async ({ viewer, input }) => {
    await refuseNotice(viewer, input.notice, input.version, input.reason);
    return { href: pageOf(input.notice, input.back) };
  },
);

/** A service text that went out was looked at and is right. */
export const review = action(
  { as: 'staff', input: z.strictObject(seen), limit },
  async ({ viewer, input: { notice, version, back } }) => {
    await passReview(viewer, notice, version);
    return { href: pageOf(notice, back) };
  },
);

/** It was wrong: its correction goes out at once. */
export const correct = action(
  {
    as: 'staff',
    input: z.strictObject({ ...seen, title: noticeShape.title, body: noticeShape.body }),
    limit,
  },
  async ({ viewer, input: { notice, version, back, ...words } }) => ({
    href: pageOf(await correctNotice(viewer, notice, version, words), back),
  }),
);

/** Takes a notice off the board, with the reason. */
export const withdrawPosted = action(
  { as: 'staff', input: z.strictObject({ ...seen, reason }), limit },
  async ({ viewer, input }) => {
    await withdrawNotice(viewer, input.notice, input.version, input.reason);
    return { href: pageOf(input.notice, input.back) };
  },
);

/** A resident has read a notice. */
export const markNoticeRead = action(
  { as: 'viewer', input: z.strictObject({ notice: idInput }), limit: { name: 'readNotice', max: 600, seconds: 3600 } },
  async ({ viewer, input }) => {
    await readNotice(viewer, input.notice);
    return { href: `/notices/${input.notice}` };
  },
);
