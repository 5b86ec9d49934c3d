import type { Asked } from '../asked-topics';
import { type Counts, fiveOf } from '../tally';
import { departmentOf, type Topic } from '../topics';
import { type Answered, addFive, NONE, totalOf } from './figure';

export type Department = NonNullable<(typeof departmentOf)[Topic]>;

/** Answers to several questions together; null where none of them may be told. */
export function together(keys: readonly string[], counts: Record<string, Counts> | undefined): Answered | null {
  const told = keys.flatMap((key) => (counts?.[key] ? [fiveOf(counts[key])] : []));
  if (told.length === 0) return null;
  return { counts: told.reduce(addFive, NONE), people: Math.max(...told.map(totalOf)) };
}

/** The questions that each department answers for. */
export function keysByDepartment(asked: readonly Asked[]): Map<Department, string[]> {
  const all = new Map<Department, string[]>();
  for (const { key, topic } of asked) {
    const department = departmentOf[topic];
    if (department) all.set(department, [...(all.get(department) ?? []), key]);
  }
  return all;
}
