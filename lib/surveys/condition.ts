import { z } from 'zod';
import type { Condition } from './holds';

/** A row of a matrix is named `question.row`. */
const ref = z.string().regex(/^[a-z][a-z0-9]{0,15}(\.[a-z][a-z0-9]{0,15})?$/);

/** `is`: one of these was chosen. `from`, `to`: a number within. `all`, `any`, `not`: of others. */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ of: ref, is: z.array(z.string().max(16)).min(1).max(30) }),
    z.strictObject({ of: ref, from: z.number().optional(), to: z.number().optional() }),
    z.strictObject({ all: z.array(condition).min(1).max(8) }),
    z.strictObject({ any: z.array(condition).min(1).max(8) }),
    z.strictObject({ not: condition }),
  ]),
);
