'use server';

import { headers } from 'next/headers';
import { z } from 'zod';
import { action } from '@/lib/action';
import { idInput } from '@/lib/id';
import { personByPassword } from '@/lib/people/by-password';
import { confirm, sendOwnCode } from '@/lib/people/confirm';
import { requireFresh } from '@/lib/people/fresh';
import { confirmedPath, ENROL, landing, ownPath } from '@/lib/people/own-path';
import { isPhone, onlyDigits } from '@/lib/people/phone';
import { enterByPin } from '@/lib/people/pin';
import { enrol, giveSecond } from '@/lib/people/second';
import { carryCodes, putCodesAway } from '@/lib/people/shown-once';
import { enterAsPerson, lock } from '@/lib/people/sign-in';
import { notFound, Refusal } from '@/lib/refusal';
import { isStaff } from '@/lib/viewer';

const to = z.string().max(600).default('');
const short = z.string().trim().max(40);
const AN_HOUR = 3600;

/** Staff sign in with their number and password; the second factor is asked for next. */
export const enterByPassword = action(
  {
    as: 'anyone',
    input: z.strictObject({ phone: z.string().trim().max(20), password: z.string().max(200), to }),
    limit: { name: 'enterByPassword', max: 60, seconds: AN_HOUR },
  },
  async ({ input }) => {
    const digits = onlyDigits(input.phone);
    if (!isPhone(digits)) throw new Refusal('input', {}, { phone: 'phone' });
    return { href: await enterAsPerson(await personByPassword(digits, input.password), 'password', input.to) };
  },
);

/** The second step of signing in: a code of the authenticator, or a recovery code. */
export const enterSecond = action(
  {
    as: 'viewer',
    input: z.strictObject({ code: short, to }),
    limit: { name: 'enterSecond', max: 60, seconds: AN_HOUR },
  },
  async ({ viewer, input }) => {
    await giveSecond(viewer, input.code);
    return { href: landing(input.to, true) };
  },
);

/** Sets up the second factor with a first code of it; leads to the recovery codes. */
export const enrolSecond = action(
  {
    as: 'viewer',
    input: z.strictObject({ code: short, to }),
    limit: { name: 'enrolSecond', max: 60, seconds: AN_HOUR },
  },
  async ({ viewer, input }) => {
    if (viewer.awaits && viewer.awaits !== 'enrol') throw new Refusal('signIn.notAllIn');
    if (!viewer.awaits && !isStaff(viewer)) throw notFound();
    requireFresh(viewer, ENROL);
    const along = `to=${encodeURIComponent(ownPath(input.to) ?? '/admin')}`;
    await carryCodes(viewer, await enrol(viewer, input.code));
    return { href: `/sign-in/codes?${along}` };
  },
);

/** The recovery codes are written down: they are shown no more. */
export const keepCodes = action(
  { as: 'viewer', input: z.strictObject({ to }), limit: { name: 'keepCodes', max: 60, seconds: AN_HOUR } },
  async ({ input }) => {
    await putCodesAway();
    return { href: landing(input.to, true) };
  },
);

/** Leaves a shared desk to the next person and comes back, by PIN, to the page it was left on. */
export const lockDesk = action(
  { as: 'staff', input: z.strictObject({}), limit: { name: 'lockDesk', max: 600, seconds: AN_HOUR } },
  async ({ viewer }) => {
    const left = (await headers()).get('referer') ?? '';
    const back = URL.canParse(left) ? ownPath(left.slice(new URL(left).origin.length)) : null;
    await lock(viewer);
    const query = new URLSearchParams({ who: viewer.personId.slice(-12), ...(back ? { to: back } : {}) });
    return { href: `/lock?${query}` };
  },
);

/** One of those who have signed in on this desk comes back by PIN. */
export const enterPin = action(
  {
    as: 'anyone',
    input: z.strictObject({ person: idInput, pin: z.string().trim().max(12), to }),
    limit: { name: 'enterPin', max: 600, seconds: AN_HOUR },
  },
  async ({ input }) => ({ href: await enterByPin(input.person, input.pin, input.to) }),
);

/** Shows again who it is, before an act that an unlocked desk must not do. */
export const confirmSelf = action(
  {
    as: 'self',
    input: z.strictObject({ code: z.string().max(200), to }),
    limit: { name: 'confirmSelf', max: 60, seconds: AN_HOUR },
  },
  async ({ viewer, input }) => {
    await confirm(viewer, input.code.trim());
    return { href: confirmedPath(input.to) ?? '/admin' };
  },
);

/** A code to the own phone, for who has neither a second factor nor a password yet. */
export const askOwnCode = action(
  { as: 'self', input: z.strictObject({ to }), limit: { name: 'askCode', max: 30, seconds: AN_HOUR } },
  async ({ viewer, input }) => {
    await sendOwnCode(viewer, 'confirm');
    return { href: `/confirm?sent=1&to=${encodeURIComponent(confirmedPath(input.to) ?? '/admin')}` };
  },
);
