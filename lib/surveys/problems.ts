import type { Question, SurveyDefinition } from './definition';
import { type Answer, type Answers, type Condition, holds, leavesOf } from './holds';
import { answerKeys, questionsOf } from './questions';
import { OTHER } from './shown';

/** What keeps a survey from being sent, or makes it a bad one; a message key each, with the question it is about. */
export type Problem = {
  why: 'sameId' | 'sameOption' | 'unknownRef' | 'laterRef' | 'unreachable' | 'unanswerable' | 'nothingAsked' | 'long';
  id?: string;
};

/** Longer than this many minutes, people give up (field practice: 15 at most; two are hoped for). */
const MOST_MINUTES = 15;

/**
 * The check before sending (SUR-4). A condition may look at questions before it only, so that none can depend on itself, be
 * it through others.
 */
export function problemsOf(definition: SurveyDefinition): Problem[] {
  const questions = questionsOf(definition);
  const found: Problem[] = [];
  const before = new Map<string, Question>();
  const all = new Set(questions.flatMap(answerKeys));
  const left = { looks: MOST_LOOKS };
  for (const question of questions) {
    if (before.has(question.id)) found.push({ why: 'sameId', id: question.id });
    found.push(...ownProblems(question), ...conditionProblems(question, before, all, left));
    before.set(question.id, question);
    for (const key of answerKeys(question)) before.set(key, question);
  }
  if (questions.every(({ type }) => type === 'text')) found.push({ why: 'nothingAsked' });
  if (minutesOf(definition) > MOST_MINUTES) found.push({ why: 'long' });
  return found;
}

function ownProblems(question: Question): Problem[] {
  const { id } = question;
  const ids = 'options' in question ? question.options.map((one) => one.id) : [];
  const rows = question.type === 'matrix' ? question.rows.map((one) => one.id) : [];
  const twice = [ids, rows].some((some) => new Set(some).size < some.length || some.includes(OTHER));
  return [
    ...(twice ? [{ why: 'sameOption', id } as const] : []),
    ...(question.type === 'multiple' && !canBeAnswered(question) ? [{ why: 'unanswerable', id } as const] : []),
  ];
}

function canBeAnswered({ options, other, min = 1, max }: Question & { type: 'multiple' }): boolean {
  const together = options.filter(({ alone }) => !alone).length + (other ? 1 : 0);
  return min <= (max ?? together) && min <= together;
}

function conditionProblems(
  { id, when }: Question,
  before: Map<string, Question>,
  all: Set<string>,
  left: { looks: number },
): Problem[] {
  if (!when) return [];
  const leaves = leavesOf(when);
  const refs = [...new Set(leaves.map(({ of }) => of))];
  const wrong = refs.find((ref) => !before.has(ref));
  if (wrong) return [{ why: all.has(wrong) ? 'laterRef' : 'unknownRef', id }];
  const choices = refs.map((ref) => answersTo(before.get(ref) as Question));
  const tries = choices.reduce((product, { length }) => product * length, 1);
  if (tries > MOST_TRIES || tries * leaves.length > left.looks) return [];
  left.looks -= tries * leaves.length;
  return isPossible(when, refs, choices, tries) ? [] : [{ why: 'unreachable', id }];
}

/** A condition that looks at too much is believed to hold somewhere, and so are those of a survey that does as a whole. */
const MOST_TRIES = 20_000;
const MOST_LOOKS = 2_000_000;

/** Tries every answer of what a condition looks at. */
const isPossible = (when: Condition, refs: string[], choices: (Answer | undefined)[][], tries: number): boolean =>
  Array.from({ length: tries }, (_, nth) => pick(refs, choices, nth)).some((answers) => holds(when, answers));

function pick(refs: string[], choices: (Answer | undefined)[][], nth: number): Answers {
  const answers: Answers = {};
  let rest = nth;
  refs.forEach((ref, at) => {
    const some = choices[at] as (Answer | undefined)[];
    const answer = some[rest % some.length];
    rest = Math.floor(rest / some.length);
    if (answer !== undefined) answers[ref] = answer;
  });
  return answers;
}

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** Every single answer to a question, and none; of several ticks, each alone and all together. */
function answersTo(question: Question): (Answer | undefined)[] {
  const none = question.required && !question.when ? [] : [undefined];
  if ('options' in question) {
    const ids = [...question.options.map(({ id }) => id), ...('other' in question && question.other ? [OTHER] : [])];
    return [...none, ...ids, ...(question.type === 'single' ? [] : [ids])];
  }
  if (question.type === 'recommend') return [...none, ...numbers(0, 10)];
  if (['scale', 'matrix', 'stars'].includes(question.type)) return [...none, ...numbers(1, 5)];
  if (question.type === 'yesNo') return [...none, 'yes', 'no'];
  return [...none, 'words'];
}

/** Seconds that people take over one thing that is asked, from reading to the tap. */
const seconds: Record<Question['type'], number> = {
  single: 8,
  multiple: 12,
  scale: 6,
  matrix: 5,
  recommend: 8,
  stars: 6,
  ranking: 20,
  yesNo: 5,
  date: 10,
  photo: 25,
  short: 20,
  long: 45,
  text: 5,
};

/** How long it takes, in whole minutes, at least one; questions on a condition count half. */
export function minutesOf(definition: SurveyDefinition): number {
  const sum = questionsOf(definition).reduce(
    (total, question) => total + (seconds[question.type] * answerKeys(question).length) / (question.when ? 2 : 1),
    0,
  );
  return Math.max(1, Math.ceil(sum / 60));
}
