import { z } from 'zod';

const day = z.iso.date().nullable().default(null);

/** REN-7, REN-8: the permit, by its days; who has a pass stands beside the ticket. */
export const permitState = z.object({
  no: z.string().nullable().default(null),
  from: day,
  to: day,
  state: z.enum(['none', 'valid', 'suspended', 'ended']).default('none'),
  passes: z.int().min(0).default(0),
});
