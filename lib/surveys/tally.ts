import { buildingsApart, FEWEST } from './buildings-apart';
import type { Question, SurveyDefinition } from './definition';
import type { Answers } from './holds';
import { answerKeys, questionsOf } from './questions';
import { otherOf } from './shown';
import type { Five } from './statistics';

/** How many gave each answer: an option's id, `yes`, or a number. */
export type Counts = Record<string, number>;
/** Of pairs of answers, to a topic (x) and to the whole (y): n, Σx, Σy, Σxy, Σx², Σy². */
export type Sums = [number, number, number, number, number, number];

/**
 * What is known of a survey when it is counted. Nothing in it is of fewer than five answers, nor would be by taking one
 * figure from another (SUR-5); only how many answered is told of any building.
 */
export type Tally = {
  whole: Record<string, Counts>;
  buildings: Record<string, Record<string, Counts>>;
  returned: Record<string, { sent: number; answered: number }>;
  drivers: Record<string, Sums>;
};

export type Given = { answers: Answers; building: string | null };

/** Whether an answer to it is words, a day or a picture: kept and read, not counted. */
const isCounted = ({ type }: Question): boolean => !['short', 'long', 'date', 'photo', 'text'].includes(type);
const isScored = ({ type }: Question): boolean => ['scale', 'matrix', 'stars', 'recommend'].includes(type);

/** Counts all answers of a survey, whole and by building. */
export function tallyOf(definition: SurveyDefinition, given: readonly Given[]): Omit<Tally, 'returned'> {
  const questions = questionsOf(definition);
  const counted = questions.filter(isCounted).flatMap(answerKeys);
  const scored = questions.filter(isScored).flatMap(answerKeys);
  return {
    whole: Object.fromEntries(
      counted
        .map((key) => [key, countsOf(key, given)] as const)
        .filter(([, { n }]) => n >= FEWEST)
        .map(([key, { counts }]) => [key, counts]),
    ),
    buildings: byBuilding(scored, given),
    drivers: driversOf(definition, scored, given),
  };
}

function countsOf(key: string, given: readonly Given[]): { counts: Counts; n: number } {
  const counts: Counts = {};
  let n = 0;
  for (const { answers } of given) {
    const answer = answers[key];
    if (answer === undefined) continue;
    n += 1;
    for (const one of [answer].flat()) counts[one] = (counts[one] ?? 0) + 1;
  }
  return { counts, n };
}

function byBuilding(keys: string[], given: readonly Given[]): Tally['buildings'] {
  const of = new Map<string, Given[]>();
  for (const one of given) if (one.building) of.set(one.building, [...(of.get(one.building) ?? []), one]);
  const all: Tally['buildings'] = {};
  for (const key of keys) {
    const found = [...of].map(([building, some]) => [building, countsOf(key, some)] as const);
    const without = countsOf(
      key,
      given.filter(({ building }) => building === null),
    ).n;
    const apart = buildingsApart(new Map(found.map(([building, { n }]) => [building, n])), without);
    for (const [building, { counts }] of found)
      if (apart.has(building)) all[building] = { ...all[building], [key]: counts };
  }
  return all;
}

function driversOf(definition: SurveyDefinition, keys: string[], given: readonly Given[]): Tally['drivers'] {
  const overall = overallKey(definition);
  if (!overall) return {};
  const sums = keys.filter((key) => key !== overall).map((key) => [key, sumsOf(key, overall, given)] as const);
  return Object.fromEntries(sums.filter(([, [n]]) => n >= FEWEST));
}

function sumsOf(key: string, overall: string, given: readonly Given[]): Sums {
  const sums: Sums = [0, 0, 0, 0, 0, 0];
  for (const { answers } of given) {
    const [x, y] = [answers[key], answers[overall]];
    if (typeof x !== 'number' || typeof y !== 'number') continue;
    [1, x, y, x * y, x * x, y * y].forEach((one, at) => {
      sums[at] = (sums[at] as number) + one;
    });
  }
  return sums;
}

/** The question after the whole. */
export function overallKey(definition: SurveyDefinition): string | null {
  const found = questionsOf(definition).find((question) => question.type === 'scale' && question.topic === 'overall');
  return found?.id ?? null;
}

/** Counts of the five words, from 1 to 5. */
export const fiveOf = (counts: Counts | undefined): Five =>
  [1, 2, 3, 4, 5].map((word) => counts?.[word] ?? 0) as unknown as Five;

/** Keys of what is words: kept apart from all else that was answered. */
export function wordKeys(definition: SurveyDefinition): string[] {
  return questionsOf(definition).flatMap((question) => {
    if (question.type === 'short' || question.type === 'long') return [question.id];
    return 'other' in question && question.other ? [otherOf(question.id)] : [];
  });
}
