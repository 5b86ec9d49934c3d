'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { noteActIn } from '@/lib/acts/note';
import { backInput } from '@/lib/desk/back-input';
import { idInput } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import { smsModes } from '@/lib/settings';
import { giveUp, reasons, sendAgain, sendAllAgain } from '@/lib/telling/dead-acts';
import { homeKinds, workKinds } from '@/lib/telling/kinds';
import { groupPosts, putRobot, putSmsMode, removeRobot, testRobot } from '@/lib/telling/office-channels';
import { putOwnChoices } from '@/lib/telling/own-choices';
import { readMinute } from '@/lib/telling/quiet';

const limit = { name: 'telling', max: 240, seconds: 3600 };
const several = (value: unknown) => (value === undefined ? [] : [value].flat());
const kinds = z.preprocess(several, z.array(z.enum([...homeKinds, ...workKinds])).max(5));
const time = z.string().max(5).default('');
const channel = z.enum(['', 'wechat', 'sms', 'robot']).default('');
const code = z.string().max(60).default('');

/** What one wants to be told of outside the portal, and the hours in which not. `ways` names what the page offered. */
export const putTelling = action(
  {
    as: 'viewer',
    input: z.strictObject({
      ways: z.string().regex(/^(wechat)? ?(sms)?$/),
      wechat: kinds,
      sms: kinds,
      quiet: z.string().max(5).default(''),
      from: time,
      until: time,
    }),
    limit: { name: 'putTelling', max: 60, seconds: 3600 },
  },
  async ({ viewer, input: { ways, wechat, sms, quiet, from, until } }) => {
    const wanted = { ...(ways.includes('wechat') && { wechat }), ...(ways.includes('sms') && { sms }) };
    const hours = { quietFrom: quiet ? readMinute(from) : null, quietUntil: quiet ? readMinute(until) : null };
    if (quiet && hours.quietFrom === null) throw new Refusal('input', {}, { from: 'invalid_type' });
    if (quiet && hours.quietUntil === null) throw new Refusal('input', {}, { until: 'invalid_type' });
    if (quiet && hours.quietFrom === hours.quietUntil) throw new Refusal('input', {}, { until: 'quietSame' });
    await putOwnChoices(viewer, wanted, hours);
    return { href: '/me/telling?saved=1' };
  },
);

const LETTERS = '/admin/settings/messages';

export const sendLetterAgain = action(
  { as: 'staff', input: z.strictObject({ community: idInput, letter: idInput, back: backInput }), limit },
  async ({ viewer, input: { community, letter, back } }) => {
    await sendAgain(viewer, community, letter);
    await noteActIn(viewer, community, { what: 'messageAgain', target: letter });
    return { href: `${LETTERS}${back}` };
  },
);

/** All that the list shows, up to 500 at once. */
export const sendLettersAgain = action(
  { as: 'staff', input: z.strictObject({ community: idInput, channel, code, back: backInput }), limit },
  async ({ viewer, input: { community, back, ...shown } }) => {
    const narrowed = { channel: shown.channel || undefined, code: shown.code || undefined };
    const count = await sendAllAgain(viewer, community, narrowed);
    if (count === 0) throw new Refusal('already');
    await noteActIn(viewer, community, {
      what: 'messageAgain',
      target: `${count} ${shown.channel} ${shown.code}`.trim(),
    });
    return { href: `${LETTERS}${back}` };
  },
);

export const dropLetter = action(
  {
    as: 'staff',
    input: z.strictObject({ community: idInput, letter: idInput, reason: z.enum(reasons), back: backInput }),
    limit,
  },
  async ({ viewer, input: { community, letter, reason, back } }) => {
    await giveUp(viewer, community, letter, reason);
    await noteActIn(viewer, community, { what: 'messageDropped', target: letter });
    return { href: `${LETTERS}${back}` };
  },
);

const CHANNELS = '/admin/settings/channels';

export const putSms = action(
  { as: 'staff', input: z.strictObject({ community: idInput, mode: z.enum(smsModes), back: backInput }), limit },
  async ({ viewer, input: { community, mode, back } }) => {
    await putSmsMode(viewer, community, mode);
    await noteActIn(viewer, community, { what: 'smsSet', target: mode });
    return { href: `${CHANNELS}${back}` };
  },
);

const posts = z.preprocess(several, z.array(z.enum(groupPosts)).max(groupPosts.length));

/** The staff group's robot, by the address that 企业微信 shows; left empty, the one that is set stays. */
export const setRobot = action(
  {
    as: 'staff',
    input: z.strictObject({ community: idInput, key: z.string().max(200).default(''), posts, back: backInput }),
    limit,
  },
  async ({ viewer, input: { community, key, posts: wanted, back } }) => {
    await putRobot(viewer, community, key, wanted);
    await noteActIn(viewer, community, { what: 'robotSet' });
    return { href: `${CHANNELS}${back}` };
  },
);

export const endRobot = action(
  { as: 'staff', input: z.strictObject({ community: idInput, back: backInput }), limit },
  async ({ viewer, input: { community, back } }) => {
    await removeRobot(viewer, community);
    await noteActIn(viewer, community, { what: 'robotEnded' });
    return { href: `${CHANNELS}${back}` };
  },
);

export const tryRobot = action(
  { as: 'staff', input: z.strictObject({ community: idInput, back: backInput }), limit: { ...limit, max: 30 } },
  async ({ viewer, input: { community, back } }) => {
    await testRobot(viewer, community);
    return { href: `${CHANNELS}${back}` };
  },
);
