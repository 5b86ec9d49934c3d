'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { idInput } from '@/lib/id';
import { openEveryMessage, openMessage } from '@/lib/inbox/open-message';
import { chooseOwnHome } from '@/lib/people/chosen-home';
import { keepLook, lookInput } from '@/lib/people/keep-look';
import { ownPath } from '@/lib/people/own-path';

/** Which of the own homes the pages are about, on this device. */
export const chooseHome = action(
  {
    as: 'viewer',
    input: z.strictObject({ home: idInput, back: z.string().max(600).default('') }),
    limit: { name: 'chooseHome', max: 240, seconds: 3600 },
  },
  async ({ viewer, input: { home, back } }) => {
    await chooseOwnHome(viewer, home);
    return { href: ownPath(back) ?? '/' };
  },
);

/** Size of type, theme and language on this device. */
export const setLook = action(
  { as: 'anyone', input: lookInput, limit: { name: 'setLook', max: 240, seconds: 3600 } },
  async ({ input }) => {
    await keepLook(input);
    return { href: ownPath(input.back) ?? (input.back.startsWith('/sign-in') ? '/sign-in' : '/me') };
  },
);

/** Marks a message as read and opens what it is about. */
export const readMessage = action(
  {
    as: 'viewer',
    input: z.strictObject({ message: idInput }),
    limit: { name: 'readMessage', max: 600, seconds: 3600 },
  },
  async ({ viewer, input }) => ({ href: await openMessage(viewer, input.message) }),
);

/** Marks all messages as read. */
export const readEveryMessage = action(
  { as: 'viewer', input: z.strictObject({}), limit: { name: 'readMessage', max: 600, seconds: 3600 } },
  async ({ viewer }) => {
    await openEveryMessage(viewer, 'home');
    return { href: '/messages' };
  },
);
