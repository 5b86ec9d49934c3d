import type { Condition, Leaf } from '@/lib/surveys/holds';

export type Join = 'all' | 'any';

/** Whether the builder shows all of a condition: one part, or several that are all or any of them asked for. */
export function isFlat(condition: Condition): boolean {
  if ('not' in condition) return false;
  if ('of' in condition) return 'is' in condition || condition.from !== undefined || condition.to !== undefined;
  return (('all' in condition ? condition.all : condition.any) as Condition[]).every(
    (one) => 'of' in one && isFlat(one),
  );
}

export const joinOf = (condition: Condition): Join => ('any' in condition ? 'any' : 'all');

export function treeOf(leaves: Leaf[], join: Join): Condition | undefined {
  const [first, ...others] = leaves;
  if (!first || others.length === 0) return first;
  return join === 'all' ? { all: leaves } : { any: leaves };
}
