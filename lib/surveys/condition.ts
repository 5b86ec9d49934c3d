import { z } from 'zod';
import type { Condition } from './holds';

/** A row of a matrix is named `question.row`. */
const ref = z.string().regex(/^[a-z][a-z0-9]{0,15}(\.[a-z][a-z0-9]{0,15})?$/);

/** `is`: one of these was chosen. `from`, `to`: a number within. `all`, `any`, `not`: of others. */
const tree: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ of: ref, is: z.array(z.string().max(16)).min(1).max(30) }),
    z.strictObject({ of: ref, from: z.number().optional(), to: z.number().optional() }),
    z.strictObject({ all: z.array(tree).min(1).max(8) }),
    z.strictObject({ any: z.array(tree).min(1).max(8) }),
    z.strictObject({ not: tree }),
  ]),
);

/** Nested deeper than anybody writes, a tree would be too deep to read on some page. */
const MOST_DEPTH = 9;

export const condition = tree.refine((one) => depthOf(one) <= MOST_DEPTH);

function depthOf(one: Condition): number {
  const inner = 'all' in one ? one.all : 'any' in one ? one.any : 'not' in one ? [one.not] : [];
  return 1 + Math.max(0, ...inner.map(depthOf));
}
