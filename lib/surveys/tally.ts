import { keysOf, overallKey, topicKeys, topicsAsked } from './asked-topics';
import { buildingsApart, FEWEST } from './buildings-apart';
import type { Question, SurveyDefinition } from './definition';
import type { Answers } from './holds';
import { answerKeys, questionsOf } from './questions';
import { otherOf } from './shown';
import { type Five, importance } from './statistics';
import type { Topic } from './topics';

/** How many gave each answer: an option's id, `yes`, or a number. */
export type Counts = Record<string, number>;
/** How often each option was put first, second and so on. */
export type Places = Record<string, number[]>;
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
  /** Of each ranking; counts of before kept none. */
  places?: Record<string, Places>;
  /** How each topic moves with the whole, finished: sums over pairs, taken from the whole, tell of the few beside them. */
  importance?: Partial<Record<Topic, number>>;
  /** What counts of before kept in its place. */
  drivers?: Record<string, Sums>;
};

export type Given = { answers: Answers; building: string | null };

/** Whether an answer to it is words, a day or a picture: kept and read, not counted. */
const isCounted = ({ type }: Question): boolean =>
  !['short', 'long', 'date', 'photo', 'text', 'ranking'].includes(type);
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
    places: placesOf(definition, given),
    importance: importanceOf(definition, given),
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

/** Of each ranking that five people answered, the places of its options. */
function placesOf(definition: SurveyDefinition, given: readonly Given[]): Record<string, Places> {
  return Object.fromEntries(
    questionsOf(definition).flatMap((question) => {
      if (question.type !== 'ranking') return [];
      const orders = given.map(({ answers }) => answers[question.id]).filter((answer) => Array.isArray(answer));
      const at = (option: string, place: number) => orders.filter((order) => order[place] === option).length;
      const places = question.options.map(({ id }) => [id, question.options.map((_, place) => at(id, place))] as const);
      return orders.length >= FEWEST ? [[question.id, Object.fromEntries(places)] as const] : [];
    }),
  );
}

/**
 * Buildings apart, for each question by itself. Who is asked a question only after another answer says that answer by
 * being asked: people of too small a building stay together with others, however many of them were asked.
 */
function byBuilding(keys: string[], given: readonly Given[]): Tally['buildings'] {
  const of = new Map<string, Given[]>();
  for (const one of given) if (one.building) of.set(one.building, [...(of.get(one.building) ?? []), one]);
  const nowhere = given.filter(({ building }) => building === null);
  const large = buildingsApart(new Map([...of].map(([building, some]) => [building, some.length])), nowhere.length);
  const others = given.filter(({ building }) => building === null || !large.has(building));
  const all: Tally['buildings'] = {};
  for (const key of keys) {
    const found = [...of]
      .filter(([building]) => large.has(building))
      .map(([building, some]) => [building, countsOf(key, some)] as const);
    const apart = buildingsApart(new Map(found.map(([building, { n }]) => [building, n])), countsOf(key, others).n);
    for (const [building, { counts }] of found)
      if (apart.has(building)) all[building] = { ...all[building], [key]: counts };
  }
  return all;
}

/** Of each topic, over all questions after it that five people answered beside the whole. */
function importanceOf(definition: SurveyDefinition, given: readonly Given[]): NonNullable<Tally['importance']> {
  const [overall, asked] = [overallKey(definition), topicKeys(definition)];
  if (!overall) return {};
  return Object.fromEntries(
    topicsAsked(asked).flatMap((topic) => {
      const pairs = keysOf(asked, topic).flatMap((key) => pairsOf(key, overall, given));
      const found = importance(pairs);
      return found === null ? [] : [[topic, Math.round(100 * found) / 100] as const];
    }),
  );
}

function pairsOf(key: string, overall: string, given: readonly Given[]): [number, number][] {
  const pairs = given.flatMap(({ answers }): [number, number][] => {
    const [x, y] = [answers[key], answers[overall]];
    return typeof x === 'number' && typeof y === 'number' ? [[x, y]] : [];
  });
  return pairs.length >= FEWEST ? pairs : [];
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
