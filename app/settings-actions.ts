'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { isDay } from '@/lib/clock/day';
import { backInput } from '@/lib/desk/back-input';
import { putOnDuty } from '@/lib/duty/put-on-duty';
import { putHolidays, removeHoliday } from '@/lib/holidays/change';
import { LONGEST_NAME, readHolidayLines } from '@/lib/holidays/read-lines';
import { idInput } from '@/lib/id';
import { dutyPosts } from '@/lib/people/on-duty';
import { Refusal } from '@/lib/refusal';
import { changeSetting } from '@/lib/settings/change';
import { refuseOvertaken } from '@/lib/settings/refuse-overtaken';
import { settingGroups } from '@/lib/settings/register';

const limit = { name: 'settings', max: 240, seconds: 3600 };
const day = z.string().trim().refine(isDay);
const name = z.string().trim().min(1).max(LONGEST_NAME);
const holidayPage = (of: string, c: string) => `/admin/settings/holidays${c ? `${c}&` : '?'}y=${of.slice(0, 4)}`;

/** One day off, or one weekend day worked; a day already there is replaced. */
export const putHolidayDay = action(
  { as: 'staff', input: z.strictObject({ day, kind: z.enum(['rest', 'work']), name, back: backInput }), limit },
  async ({ viewer, input: { back: c, ...row } }) => {
    await putHolidays(viewer, [row]);
    return { href: holidayPage(row.day, c) };
  },
);

/** A whole year at once, as it was announced. */
export const pasteHolidays = action(
  { as: 'staff', input: z.strictObject({ lines: z.string().max(8000), back: backInput }), limit },
  async ({ viewer, input }) => {
    const rows = readHolidayLines(input.lines);
    const [first] = rows;
    if (!first) throw new Refusal('input', {}, { lines: 'holidayNone' });
    await putHolidays(viewer, rows);
    return { href: holidayPage(first.day, input.back) };
  },
);

export const removeHolidayDay = action(
  { as: 'staff', input: z.strictObject({ day, back: backInput }), limit },
  async ({ viewer, input }) => {
    await removeHoliday(viewer, input.day);
    return { href: holidayPage(input.day, input.back) };
  },
);

const duty = { community: idInput, post: z.enum(dutyPosts), person: idInput, back: backInput };
const phone = z
  .string()
  .trim()
  .refine((text) => /^[\d+*#\s-]{0,20}$/.test(text));

/** Somebody else takes the telephone now; backup and number follow by themselves. */
export const takeDuty = action(
  { as: 'staff', input: z.strictObject(duty), limit },
  async ({ viewer, input: { community, person, post, back: c } }) => {
    await putOnDuty(viewer, { communityId: community, post, personId: person });
    return { href: `/admin/settings/duty${c}` };
  },
);

/** The same with backup and number as they are given. */
export const setDuty = action(
  { as: 'staff', input: z.strictObject({ ...duty, backup: idInput.or(z.literal('')), phone }), limit },
  async ({ viewer, input: { community, person, post, backup, phone: number, back: c } }) => {
    await putOnDuty(viewer, {
      communityId: community,
      post,
      personId: person,
      backupId: backup || null,
      phone: number || null,
    });
    return { href: `/admin/settings/duty${c}` };
  },
);

const word = z.string().trim().max(60).default('');
const several = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : [value].flat()),
  z.array(word).max(40),
);
const setting = {
  community: idInput,
  path: z.string().max(80),
  base: z.string().max(4000),
  group: z.enum(settingGroups),
  back: backInput,
};
const settingPage = (group: string, c: string, done: string) =>
  `/admin/settings/${group}${c ? `${c}&` : '?'}done=${encodeURIComponent(done)}`;

/** One setting of a community, with the reason. */
export const putSetting = action(
  {
    as: 'staff',
    input: z.strictObject({
      ...setting,
      amount: word,
      unit: word,
      from: word,
      to: word,
      from2: word,
      to2: word,
      text: word,
      lines: z.string().trim().max(8000).default(''),
      roles: several,
      onDuty: several,
      people: z.union([idInput, z.array(idInput).max(20)]).optional(),
      name: word,
      offered: word,
      place: word,
      reply: word,
      replyUnit: word,
      result: word,
      resultUnit: word,
      why: z.string().trim().max(200).default(''),
      sure: word,
    }),
    limit,
  },
  async ({ viewer, input: { community, path, base, group, back: c, why, sure, people, ...rest } }) => {
    const typed = { ...rest, people: [people ?? []].flat() };
    const wish = { communityId: community, path, base, typed, why, sure: sure === 'yes' };
    await refuseOvertaken(viewer, community, await changeSetting(viewer, wish));
    return { href: settingPage(group, c, path) };
  },
);

/** Back to what the handbook says. */
export const restoreSetting = action(
  { as: 'staff', input: z.strictObject(setting), limit },
  async ({ viewer, input: { community, path, base, group, back: c } }) => {
    const wish = { communityId: community, path, base, typed: null, why: '', sure: true };
    await refuseOvertaken(viewer, community, await changeSetting(viewer, wish));
    return { href: settingPage(group, c, path) };
  },
);
