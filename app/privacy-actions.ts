'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { noteAct } from '@/lib/acts/note';
import { callMe } from '@/lib/people/call-me';
import { askNewPhone, takeNewPhone } from '@/lib/people/change-phone';
import { sendOwnCode } from '@/lib/people/confirm';
import { requireFresh } from '@/lib/people/fresh';
import { landing } from '@/lib/people/own-path';
import { pendingPhone, rememberPhone } from '@/lib/people/pending-phone';
import { onlyDigits } from '@/lib/people/phone';
import { leaveQuietly } from '@/lib/people/sign-in';
import { giveConsent, lacksConsent, withdrawConsent } from '@/lib/privacy/consent';
import { eraseAccount } from '@/lib/privacy/erase';
import { AGREED } from '@/lib/privacy/policy';
import { Refusal } from '@/lib/refusal';
import { findViewer } from '@/lib/session';

const PHONE = '/me/phone';
const few = { max: 60, seconds: 3600 };

/** A resident agrees to the policy as it is now, and goes on to where they were going. */
export const agree = action(
  {
    as: 'self',
    input: z.strictObject({ agree: z.string().max(10).default(''), to: z.string().max(600).default('') }),
    limit: { name: 'agree', ...few },
  },
  async ({ viewer, input }) => {
    if (input.agree !== AGREED) throw new Refusal('input', {}, { agree: 'agreeFirst' });
    if (lacksConsent(viewer)) {
      await giveConsent(viewer, 'page');
      await noteAct(viewer, { what: 'agreed' });
    }
    return { href: landing(input.to, false) };
  },
);

/** Doesn't agree: signed out, and told what still works. */
export const decline = action(
  { as: 'anyone', input: z.strictObject({}), limit: { name: 'decline', ...few } },
  async () => {
    const viewer = await findViewer();
    if (viewer) await leaveQuietly(viewer);
    return { href: '/sign-in?said=declined' };
  },
);

/** Takes consent back, as easily as it was given: signed out at once, here and elsewhere. */
export const withdraw = action(
  { as: 'self', input: z.strictObject({}), limit: { name: 'withdraw', ...few } },
  async ({ viewer }) => {
    if (!(await withdrawConsent(viewer))) throw new Refusal('already');
    await noteAct(viewer, { what: 'withdrawn' });
    await leaveQuietly(viewer);
    return { href: '/sign-in?said=withdrawn' };
  },
);

/** How the person is called on their own pages. */
export const putCalled = action(
  { as: 'viewer', input: z.strictObject({ called: z.string().trim().max(20) }), limit: { name: 'putCalled', ...few } },
  async ({ viewer, input }) => {
    await callMe(viewer, input.called);
    await noteAct(viewer, { what: 'calledSet' });
    return { href: '/me' };
  },
);

/** Asks for a code on the number that is to be the own one; who the person is was shown just before. */
export const askPhone = action(
  { as: 'viewer', input: z.strictObject({ phone: z.string().trim().max(20) }), limit: { name: 'askCode', ...few } },
  async ({ viewer, input }) => {
    requireFresh(viewer, PHONE);
    const phone = onlyDigits(input.phone);
    await askNewPhone(viewer, phone);
    await rememberPhone(phone, 'new-phone');
    return { href: `${PHONE}?step=code` };
  },
);

/** Takes the new number by its code; all other sessions end. */
export const putPhone = action(
  { as: 'viewer', input: z.strictObject({ code: z.string().trim().max(12) }), limit: { name: 'putPhone', ...few } },
  async ({ viewer, input }) => {
    requireFresh(viewer, PHONE);
    const phone = await pendingPhone('new-phone');
    if (!phone) throw new Refusal('signIn.startOver');
    await takeNewPhone(viewer, phone, input.code);
    await noteAct(viewer, { what: 'phoneChanged' });
    return { href: `${PHONE}?step=done` };
  },
);

/** A code to the own phone, for deleting the account. */
export const askEraseCode = action(
  { as: 'self', input: z.strictObject({}), limit: { name: 'askCode', max: 30, seconds: 3600 } },
  async ({ viewer }) => {
    await sendOwnCode(viewer, 'erase');
    return { href: '/me/data/erase?sent=1' };
  },
);

/** Deletes the account for good. */
export const erase = action(
  {
    as: 'self',
    input: z.strictObject({ code: z.string().trim().max(12), sure: z.string().max(10).default('') }),
    limit: { name: 'erase', ...few },
  },
  async ({ viewer, input }) => {
    if (input.sure !== AGREED) throw new Refusal('input', {}, { sure: 'sureFirst' });
    await eraseAccount(viewer, input.code);
    return { href: '/sign-in?said=erased' };
  },
);
