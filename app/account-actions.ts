'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { requireFresh } from '@/lib/people/fresh';
import { renewRecovery } from '@/lib/people/second';
import { endSessions } from '@/lib/people/sessions';
import { setPassword, setPin } from '@/lib/people/set-secrets';
import { carryCodes } from '@/lib/people/shown-once';
import { Refusal } from '@/lib/refusal';

const ACCOUNT = '/admin/settings/account';
const AN_HOUR = 3600;
const few = { max: 60, seconds: AN_HOUR };

/** A new password, typed twice; every other session of the person ends. */
export const putPassword = action(
  {
    as: 'staff',
    input: z.strictObject({ password: z.string().max(200), again: z.string().max(200) }),
    limit: { name: 'putPassword', ...few },
  },
  async ({ viewer, input }) => {
    requireFresh(viewer, `${ACCOUNT}/password`);
    if (input.again !== input.password) throw new Refusal('input', {}, { again: 'notTheSame' });
    await setPassword(viewer, input.password);
    return { href: ACCOUNT };
  },
);

/** The six digits for coming back to a shared desk, typed twice. */
export const putPin = action(
  {
    as: 'staff',
    input: z.strictObject({ pin: z.string().trim().max(12), again: z.string().trim().max(12) }),
    limit: { name: 'putPin', ...few },
  },
  async ({ viewer, input }) => {
    requireFresh(viewer, `${ACCOUNT}/pin`);
    if (input.again !== input.pin) throw new Refusal('input', {}, { again: 'notTheSame' });
    await setPin(viewer, input.pin);
    return { href: ACCOUNT };
  },
);

/** Ten new recovery codes; the old ones are worth nothing from now on. */
export const newRecovery = action(
  { as: 'staff', input: z.strictObject({}), limit: { name: 'newRecovery', ...few } },
  async ({ viewer }) => {
    requireFresh(viewer, ACCOUNT);
    await carryCodes(viewer, await renewRecovery(viewer));
    return { href: `/sign-in/codes?to=${encodeURIComponent(ACCOUNT)}` };
  },
);

/** Ends one of the own sessions, or all but this one. */
export const endSessionsElsewhere = action(
  {
    as: 'viewer',
    input: z.strictObject({ handle: z.string().regex(/^([\da-f]{20})?$/), back: z.enum(['/me/devices', ACCOUNT]) }),
    limit: { name: 'endSessions', max: 240, seconds: AN_HOUR },
  },
  async ({ viewer, input }) => {
    await endSessions(viewer, input.handle || null);
    return { href: input.back };
  },
);
