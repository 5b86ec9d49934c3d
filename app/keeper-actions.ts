'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { isDay } from '@/lib/clock/day';
import { backInput } from '@/lib/desk/back-input';
import { callApplicant } from '@/lib/homes/call-applicant';
import { decideRequest, endResidency } from '@/lib/homes/decide';
import { decideChange } from '@/lib/homes/decide-change';
import { letterRelations, writeLetter, writeLetters } from '@/lib/homes/letters';
import { idInput } from '@/lib/id';

const limit = { name: 'keepHomes', max: 600, seconds: 3600 };
/** With what was chosen in the list. */
const listed = z
  .string()
  .max(400)
  .regex(/^(\?[\w%=&+*.-]+)?$/)
  .default('');
const reason = z.string().trim().max(200);

/** Approves a claim to a home. */
export const approveHome = action(
  { as: 'staff', input: z.strictObject({ request: idInput, back: backInput }), limit },
  async ({ viewer, input }) => {
    await decideRequest(viewer, { request: input.request, approve: true, reason: '' });
    return { href: `/admin/homes${input.back}` };
  },
);

/** Refuses it, with the reason that the person reads. */
export const refuseHome = action(
  { as: 'staff', input: z.strictObject({ request: idInput, reason, back: backInput }), limit },
  async ({ viewer, input }) => {
    await decideRequest(viewer, { request: input.request, approve: false, reason: input.reason });
    return { href: `/admin/homes${input.back}` };
  },
);

/** Changes a registered name as its person asked. */
export const approveChange = action(
  { as: 'staff', input: z.strictObject({ request: idInput, back: backInput }), limit },
  async ({ viewer, input }) => {
    await decideChange(viewer, { request: input.request, approve: true, reason: '' });
    return { href: `/admin/homes${input.back}` };
  },
);

/** Leaves it as it is, with the reason that the person reads. */
export const refuseChange = action(
  { as: 'staff', input: z.strictObject({ request: idInput, reason, back: backInput }), limit },
  async ({ viewer, input }) => {
    await decideChange(viewer, { request: input.request, approve: false, reason: input.reason });
    return { href: `/admin/homes${input.back}` };
  },
);

/** Shows the telephone of who asks for a home or another name; each look is on record. */
export const callAsker = action(
  {
    as: 'staff',
    input: z.strictObject({ request: idInput }),
    limit: { name: 'callAsker', max: 120, seconds: 3600 },
  },
  async ({ viewer, input }) => ({ message: await callApplicant(viewer, input.request) }),
);

/** Ends somebody's belonging to a home. */
export const endHome = action(
  {
    as: 'staff',
    input: z.strictObject({
      residency: idInput,
      day: z.string().trim().refine(isDay).or(z.literal('')).default(''),
      reason,
      back: listed,
    }),
    limit,
  },
  async ({ viewer, input: { residency, day, reason: why, back: c } }) => {
    const unit = await endResidency(viewer, { residency, day: day || null, reason: why });
    return { href: `/admin/homes/${unit}${c}` };
  },
);

/** Writes a letter for a household and opens it for printing. */
export const printLetter = action(
  { as: 'staff', input: z.strictObject({ unit: idInput, relation: z.enum(letterRelations) }), limit },
  async ({ viewer, input }) => ({ href: `/print/letters/${await writeLetter(viewer, input.unit, input.relation)}` }),
);

/** Writes the letters that a whole building still lacks and opens all of its for printing. */
export const printLetters = action(
  { as: 'staff', input: z.strictObject({ building: idInput }), limit },
  async ({ viewer, input }) => {
    await writeLetters(viewer, input.building);
    return { href: `/print/letters?b=${input.building}` };
  },
);
