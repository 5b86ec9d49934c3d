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

/** The questions, or rows of a matrix, that a condition looks at. */
export function refsOf(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(refsOf);
  if ('any' in condition) return condition.any.flatMap(refsOf);
  if ('not' in condition) return refsOf(condition.not);
  return [condition.of];
}
