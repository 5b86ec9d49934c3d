import type { Question, SurveyDefinition } from './definition';
import type { Answer, Answers } from './holds';
import { answerKeys, questionsOf } from './questions';
import { OTHER, otherOf, walk } from './shown';

/** What was posted under a name: nothing, one value or several. */
export type Posted = Record<string, string | string[] | undefined>;
/** Why an answer is not taken; a message key each. */
export type Objection = 'missing' | 'few' | 'many' | 'alone' | 'long' | 'notOne' | 'otherWords' | 'photoGone';
export type Read = { answers: Answers; objections: Record<string, Objection> };

export const SHORT = 100;
export const LONG = 1000;

/**
 * Answers as they were posted, read against the definition: answers to questions that aren't asked are dropped, ids that no
 * option has are refused beside their question (`notOne`), and so is what is missing. What is refused leads to no other question.
 */
export function readAnswers(definition: SurveyDefinition, posted: Posted): Read {
  const questions = questionsOf(definition);
  const given: Answers = {};
  for (const question of questions) {
    const read = (name: string) => {
      const value = readOne(question, name, posted[name]);
      if (value !== undefined) given[name] = value;
    };
    answerKeys(question).forEach(read);
    if (isOther(question, given[question.id])) read(otherOf(question.id));
  }
  const against = Object.assign({}, ...questions.map((question) => objectionsTo(question, given)));
  const { asked, counted } = walk(definition, without(given, against));
  const names = new Set(asked.flatMap(answerKeys));
  return { answers: counted, objections: only(against, names) };
}

/** Words of 「其他」 are there only where it was chosen. */
const isOther = (question: Question, chosen: Answer | undefined): boolean =>
  'other' in question && question.other && chosen !== undefined && [chosen].flat().includes(OTHER);

const without = (given: Answers, against: Record<string, Objection>): Answers =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !against[name]));
const only = (against: Record<string, Objection>, names: Set<string>): Record<string, Objection> =>
  Object.fromEntries(Object.entries(against).filter(([name]) => names.has(name)));

/** As it will be kept; empty is nothing. Whether it may be is judged afterwards. */
function readOne(question: Question, name: string, posted: string | string[] | undefined): Answer | undefined {
  const all = [posted ?? []]
    .flat()
    .map((one) => one.trim())
    .filter(Boolean);
  const first = all[0];
  if (first === undefined) return undefined;
  if (name === otherOf(question.id)) return first;
  if (['multiple', 'ranking', 'photo'].includes(question.type)) return [...new Set(all)];
  const isNumber = ['scale', 'matrix', 'stars', 'recommend'].includes(question.type);
  return isNumber && /^\d{1,2}$/.test(first) ? Number(first) : first;
}

function objectionsTo(question: Question, answers: Answers): Record<string, Objection> {
  const found: Record<string, Objection> = {};
  for (const name of answerKeys(question)) {
    const objection = objectionTo(question, answers[name], answers[otherOf(question.id)]);
    if (objection) found[name] = objection;
  }
  return found;
}

function objectionTo(question: Question, answer: Answer | undefined, other: Answer | undefined): Objection | undefined {
  if (question.type === 'text') return undefined;
  if (answer === undefined) return question.required ? 'missing' : undefined;
  return judges[question.type]?.(question as never, answer, other);
}

type Judge<T extends Question['type']> = (
  question: Extract<Question, { type: T }>,
  answer: Answer,
  other: Answer | undefined,
) => Objection | undefined;

const within = (from: number, to: number) => (_: unknown, answer: Answer) =>
  typeof answer === 'number' && answer >= from && answer <= to ? undefined : 'notOne';
const atMost = (most: number) => (_: unknown, answer: Answer) => (String(answer).length > most ? 'long' : undefined);

const choosable = ({ options, other }: { options: { id: string }[]; other?: boolean }) =>
  new Set([...options.map(({ id }) => id), ...(other ? [OTHER] : [])]);
const otherWords = (chosen: string[], other: Answer | undefined): Objection | undefined => {
  if (!chosen.includes(OTHER)) return undefined;
  return other === undefined ? 'otherWords' : atMost(SHORT)(null, other);
};

const judges: { [T in Exclude<Question['type'], 'text'>]: Judge<T> } = {
  single: (question, answer, other) =>
    choosable(question).has(String(answer)) ? otherWords([String(answer)], other) : 'notOne',
  multiple: (question, answer, other) => {
    const chosen = [answer].flat().map(String);
    const known = choosable(question);
    if (chosen.some((one) => !known.has(one))) return 'notOne';
    if (chosen.length > 1 && question.options.some(({ id, alone }) => alone && chosen.includes(id))) return 'alone';
    const isAlone = question.options.some(({ id, alone }) => alone && chosen.includes(id));
    if (!isAlone && chosen.length < (question.min ?? 1)) return 'few';
    if (chosen.length > (question.max ?? known.size)) return 'many';
    return otherWords(chosen, other);
  },
  scale: within(1, 5),
  matrix: within(1, 5),
  stars: within(1, 5),
  recommend: within(0, 10),
  ranking: (question, answer) => {
    const chosen = [answer].flat().map(String);
    const known = choosable(question);
    if (chosen.some((one) => !known.has(one))) return 'notOne';
    return chosen.length < known.size ? 'few' : undefined;
  },
  yesNo: (_, answer) => (answer === 'yes' || answer === 'no' ? undefined : 'notOne'),
  date: (_, answer) => (isDay(String(answer)) ? undefined : 'notOne'),
  photo: (question, answer) => {
    const ids = [answer].flat().map(String);
    if (!ids.every((id) => FILE.test(id))) return 'photoGone';
    return ids.length > question.max ? 'many' : undefined;
  },
  short: atMost(SHORT),
  long: atMost(LONG),
};

/** What a file is called; whose it is, is asked where it is taken. */
const FILE = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
