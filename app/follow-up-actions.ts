'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { callOwed } from '@/lib/follow-ups/call-home';
import { callInput, recordCall } from '@/lib/follow-ups/record-call';
import { planNow, recordVisit, visitInput } from '@/lib/follow-ups/record-visit';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';

const limit = { name: 'followUp', max: 600, seconds: 3600 };
/** The list as it was looked at. */
const back = z
  .string()
  .max(200)
  .regex(/^(\?[\w=&-]+)?$/)
  .default('');

/** Writes down a call about something done; who isn't content has it opened again, and it is shown at once. */
export const recordFollowUp = action(
  { as: 'staff', input: callInput.extend({ followUp: idInput, back }), limit },
  async ({ viewer, input: { back: list, ...call } }) => {
    const t = await getTranslations('followUp');
    const { opensAgain, ticketId } = await recordCall(viewer, call, t('tryWords'));
    return { href: opensAgain ? `/admin/tickets/${ticketId}` : `/admin/follow-ups${list}` };
  },
);

/** Shows the number that a follow-up is made to; each look is on record. */
export const callFollowUp = action(
  {
    as: 'staff',
    input: z.strictObject({ followUp: idInput }),
    limit: { name: 'callFollowUp', max: 240, seconds: 3600 },
  },
  async ({ viewer, input }) => ({ message: await callOwed(viewer, input.followUp) }),
);

/** Writes down what a home visit came to. */
export const recordHomeVisit = action(
  { as: 'staff', input: visitInput.extend({ visit: idInput, back }), limit },
  async ({ viewer, input: { back: list, ...visit } }) => {
    await recordVisit(viewer, visit);
    return { href: `/admin/visits${list}` };
  },
);

/** Makes the month's list of visits before the night does. */
export const planVisitsNow = action(
  { as: 'staff', input: z.strictObject({ community: idInput }), limit: { name: 'planVisits', max: 30, seconds: 3600 } },
  async ({ viewer, input }) => {
    await planNow(viewer, input.community);
    return { href: `/admin/visits?c=${input.community}` };
  },
);
