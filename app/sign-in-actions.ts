'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { noteRefusal } from '@/lib/acts/note';
import { clientAddress } from '@/lib/client-address';
import { env } from '@/lib/env';
import { proofFields, requireProof } from '@/lib/people/challenge';
import { type CodeAsked, spendCode } from '@/lib/people/code';
import { enterByCode } from '@/lib/people/enter-by-code';
import { personOfPersona } from '@/lib/people/find-personas';
import { ownPath } from '@/lib/people/own-path';
import { pendingPhone, rememberPhone } from '@/lib/people/pending-phone';
import { isPhone, onlyDigits } from '@/lib/people/phone';
import { sendCodeFor } from '@/lib/people/send-code';
import { enterAsPerson, leave } from '@/lib/people/sign-in';
import { AGREED } from '@/lib/privacy/policy';
import { Refusal } from '@/lib/refusal';
import { pendingAccount } from '@/lib/wechat/pending';

const to = z.string().max(600).default('');
const phone = z.string().trim().max(20);

/** Asks for a one-time code, once the policy is agreed to; the answer is the same whether or not the number is known. */
export const askCode = action(
  {
    as: 'anyone',
    input: z.strictObject({ phone, to, agree: z.string().max(10).default(''), ...proofFields }),
    limit: { name: 'askCode', max: 30, seconds: 3600 },
  },
  async ({ input }) => {
    const digits = onlyDigits(input.phone);
    // Nobody is known yet, so everybody is asked; it is kept of residents.
    if (input.agree !== AGREED) throw new Refusal('input', {}, { ...wrongPhone(digits), agree: 'agreeFirst' });
    if (!isPhone(digits)) throw new Refusal('input', {}, wrongPhone(digits));
    await requireProof({ phone: digits, typed: input.phone, ...(await asking()) }, input);
    await sendCodeFor(await wayIn(digits));
    await rememberPhone(digits);
    return { href: codePage(input.to) };
  },
);

/** The same number once more. */
export const askCodeAgain = action(
  {
    as: 'anyone',
    input: z.strictObject({ to, ...proofFields }),
    limit: { name: 'askCode', max: 30, seconds: 3600 },
  },
  async ({ input }) => {
    const digits = await pendingPhone();
    if (!digits) throw new Refusal('signIn.startOver');
    await requireProof({ phone: digits, typed: '', ...(await asking()) }, input);
    await sendCodeFor(await wayIn(digits));
    return { href: codePage(input.to) };
  },
);

/** Signs in by the code; the number is the one this browser asked for. */
export const enterCode = action(
  {
    as: 'anyone',
    input: z.strictObject({ code: z.string().trim().max(12), to }),
    limit: { name: 'enterCode', max: 60, seconds: 3600 },
  },
  async ({ input }) => {
    const digits = await pendingPhone();
    if (!digits) throw new Refusal('signIn.startOver');
    const person = await spendCode(await wayIn(digits), input.code).catch(async (reason: unknown) => {
      await noteRefusal(null, { what: 'signInRefused', target: 'code' });
      throw reason;
    });
    // The number's cookie goes by itself: taking it now would draw the first step again before the browser has left.
    return { href: await enterByCode(person, input.to) };
  },
);

/** Demo mode only: signs in as one of the people of the estate. */
export const enterAsPersona = action(
  {
    as: 'anyone',
    input: z.strictObject({ persona: z.string().max(40), to }),
    limit: { name: 'enterAsPersona', max: 1200, seconds: 3600 },
  },
  async ({ input }) => ({ href: await enterAsPerson(await personOfPersona(input.persona), 'persona', input.to) }),
);

/** Signs out on this browser. */
export const signOutHere = action(
  { as: 'anyone', input: z.strictObject({}), limit: { name: 'signOut', max: 120, seconds: 3600 } },
  async () => {
    await leave();
    return { href: '/sign-in?left=1' };
  },
);

const wrongPhone = (digits: string): Record<string, string> => (isPhone(digits) ? {} : { phone: 'phone' });
/** With an account of WeChat waiting in this browser a code does more than sign in, and its message says so. */
const wayIn = async (digits: string): Promise<CodeAsked> => ({
  phone: digits,
  purpose: (await pendingAccount()) ? 'link-wechat' : 'sign-in',
  now: env().LINLI_NOW ?? null,
});
const asking = async () => ({ address: await clientAddress(), now: env().LINLI_NOW ?? null });

function codePage(asked: string): string {
  const path = ownPath(asked);
  return `/sign-in?step=code${path ? `&to=${encodeURIComponent(path)}` : ''}`;
}
