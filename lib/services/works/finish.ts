import { z } from 'zod';

export const signers = ['desk', 'engineering', 'security'] as const;
export type Signer = (typeof signers)[number];

const verdict = z.enum(['passed', 'failed']).nullable().default(null);
const day = z.iso.date().nullable().default(null);

/** REN-10, REN-11: who has signed, when it passed, and when the deposit is due back. */
export const finishState = z.object({
  round: z.int().min(0).default(0),
  desk: verdict,
  engineering: verdict,
  security: verdict,
  /** 闭水试验, where waterproofing was touched. */
  closedWater: verdict,
  passedOn: day,
  refundOn: day,
  /** The look before the deposit goes back. */
  rechecked: verdict,
});
