/** One answer: an option's id, several, a number, or words. A row of a matrix stands under `question.row`. */
export type Answer = string | number | string[];
export type Answers = Record<string, Answer>;

export type Condition =
  | { of: string; is: string[] }
  | { of: string; from?: number | undefined; to?: number | undefined }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

/** Whether a question is asked after these answers. What was not answered holds nowhere, and `not` of it does. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, answers));
  if ('any' in condition) return condition.any.some((one) => holds(one, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  const answer = answers[condition.of];
  if (answer === undefined) return false;
  if ('is' in condition) return [answer].flat().some((one) => condition.is.includes(String(one)));
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = condition;
  return typeof answer === 'number' && answer >= from && answer <= to;
}

/** A part of a condition that looks at one question, or row of a matrix. */
export type Leaf = Extract<Condition, { of: string }>;

export function leavesOf(condition: Condition): Leaf[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  return 'not' in condition ? leavesOf(condition.not) : [condition];
}
