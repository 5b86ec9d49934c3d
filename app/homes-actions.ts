'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { bindByName, bindHome, bindInput, personName } from '@/lib/homes/bind';
import { askForName, changeInput, withdrawNameChange } from '@/lib/homes/change-name';
import { removeFromHome } from '@/lib/homes/household';
import { codeOfDigits } from '@/lib/homes/letter-digits';
import { spendLetter } from '@/lib/homes/letters';
import { withdrawRequest } from '@/lib/homes/own-requests';
import { claimHomes, inviteRelative } from '@/lib/homes/relatives';
import { idInput } from '@/lib/id';
import { ownPath } from '@/lib/people/own-path';

const limit = { name: 'homes', max: 120, seconds: 3600 };
const homeOf = (unit: string, done: string) => `/homes/${unit}?done=${done}`;

/** 房屋认证: at once where phone and name agree with the roster, else a request that the office checks. */
export const askForHome = action({ as: 'viewer', input: bindInput, limit }, async ({ viewer, input }) => ({
  href: `/homes?done=${await bindHome(viewer, input)}`,
}));

/** Binds the homes that the roster has under the signed-in phone and this name, and goes on with what was wanted. */
export const askByName = action(
  { as: 'viewer', input: z.strictObject({ name: personName, back: z.string().max(600).default('') }), limit },
  async ({ viewer, input: { name, back } }) => {
    const { lease } = await bindByName(viewer, name);
    return { href: lease ? `/homes/bind?u=${lease}` : (ownPath(back) ?? '/') };
  },
);

/** Takes an own request back. */
export const withdrawHome = action(
  { as: 'viewer', input: z.strictObject({ request: idInput }), limit },
  async ({ viewer, input }) => {
    await withdrawRequest(viewer, input.request);
    return { href: '/homes?done=withdrawn' };
  },
);

/** Asks the office for another registered name, with proof (MOV-5). */
export const askNameChange = action({ as: 'viewer', input: changeInput, limit }, async ({ viewer, input }) => {
  await askForName(viewer, input);
  return { href: '/me/name/change?done=asked' };
});

/** Takes that request back. */
export const takeBackNameChange = action(
  { as: 'viewer', input: z.strictObject({ request: idInput }), limit },
  async ({ viewer, input }) => {
    await withdrawNameChange(viewer, input.request);
    return { href: '/me/name/change' };
  },
);

/** Says yes to the homes that relatives entered the own phone for. */
export const acceptHomes = action({ as: 'viewer', input: z.strictObject({}), limit }, async ({ viewer }) => {
  await claimHomes(viewer);
  return { href: '/homes?done=joined' };
});

/** Enters a relative, who then needs only to sign in. */
export const addRelative = action(
  {
    as: 'viewer',
    input: z.strictObject({ unit: idInput, name: personName, phone: z.string().trim().max(20) }),
    limit,
  },
  async ({ viewer, input }) => {
    await inviteRelative(viewer, input);
    return { href: homeOf(input.unit, 'invited') };
  },
);

/** Takes back the entry of a relative who hasn't come yet. */
export const takeBackRelative = action(
  { as: 'viewer', input: z.strictObject({ request: idInput, unit: idInput }), limit },
  async ({ viewer, input }) => {
    await withdrawRequest(viewer, input.request);
    return { href: homeOf(input.unit, 'withdrawn') };
  },
);

/** An owner removes somebody from the own home. */
export const removeMember = action(
  { as: 'viewer', input: z.strictObject({ residency: idInput, unit: idInput }), limit },
  async ({ viewer, input }) => {
    await removeFromHome(viewer, input.residency);
    return { href: homeOf(input.unit, 'removed') };
  },
);

/** Opens a letter by its digits, for who can't scan its code. */
export const openTypedLetter = action(
  { as: 'viewer', input: z.strictObject({ digits: z.string().max(40) }), limit },
  async ({ viewer, input }) => ({ href: `/homes/letter/${await codeOfDigits(viewer, input.digits)}` }),
);

/** Binds the home that a printed letter is for. */
export const openLetter = action(
  {
    as: 'viewer',
    input: z.strictObject({ code: z.string().max(60), name: personName.or(z.literal('')).default('') }),
    limit,
  },
  async ({ viewer, input }) => {
    await spendLetter(viewer, input.code, input.name);
    return { href: '/homes?done=letter' };
  },
);
