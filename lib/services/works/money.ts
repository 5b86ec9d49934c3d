import { z } from 'zod';

const fen = z.int().min(0);

/** REN-7, REN-11: what is asked for and what of it is there; the ledger itself stands beside the ticket. Amounts in fen. */
export const moneyState = z.object({
  charges: z
    .array(
      z.object({
        account: z.enum(['deposit', 'waste', 'pass']),
        payer: z.enum(['owner', 'contractor']),
        fen,
        paid: fen.default(0),
        confirmed: fen.default(0),
      }),
    )
    .default([]),
  held: fen.default(0),
});
