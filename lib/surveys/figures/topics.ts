import type { SurveyDefinition } from '../definition';
import { questionsOf } from '../questions';
import { type Counts, fiveOf } from '../tally';
import { departmentOf, type Topic } from '../topics';
import { type Answered, addFive, NONE, totalOf } from './figure';

export type Department = NonNullable<(typeof departmentOf)[Topic]>;

/** What is asked in the five words, and after which topic. */
export type Asked = { key: string; topic: Topic };

/** Every question and row of a matrix that names a topic, in the order of the survey. */
export function topicKeys(definition: SurveyDefinition): Asked[] {
  return questionsOf(definition).flatMap((question) => {
    if (question.type === 'scale') return question.topic ? [{ key: question.id, topic: question.topic }] : [];
    if (question.type !== 'matrix') return [];
    return question.rows.flatMap(({ id, topic }) => (topic ? [{ key: `${question.id}.${id}`, topic }] : []));
  });
}

/** The topics that were asked, but for the whole, in the order of the survey. */
export const topicsAsked = (asked: readonly Asked[]): Topic[] =>
  [...new Set(asked.map(({ topic }) => topic))].filter((topic) => topic !== 'overall');

/** Answers to several questions together; null where none of them may be told. */
export function together(keys: readonly string[], counts: Record<string, Counts> | undefined): Answered | null {
  const told = keys.flatMap((key) => (counts?.[key] ? [fiveOf(counts[key])] : []));
  if (told.length === 0) return null;
  return { counts: told.reduce(addFive, NONE), people: Math.max(...told.map(totalOf)) };
}

export const keysOf = (asked: readonly Asked[], topic: Topic): string[] =>
  asked.filter((one) => one.topic === topic).map(({ key }) => key);

/** The questions that each department answers for. */
export function keysByDepartment(asked: readonly Asked[]): Map<Department, string[]> {
  const all = new Map<Department, string[]>();
  for (const { key, topic } of asked) {
    const department = departmentOf[topic];
    if (department) all.set(department, [...(all.get(department) ?? []), key]);
  }
  return all;
}
