import type { Question, SurveyDefinition } from './definition';
import type { Condition } from './holds';

/** What is not written yet: a message key, with the question or the page it is about. */
export type Gap = { why: 'noTitle' | 'noWords' | 'noChoice' | 'emptyPage'; id?: string; page?: number };

/** What keeps an unfinished survey from being saved: `surveyDefinition` would refuse it in one sentence, this says where. */
export function gapsOf({ pages }: SurveyDefinition): Gap[] {
  return pages.flatMap(({ questions }, page) =>
    questions.length > 0 ? questions.flatMap(ownGaps) : [{ why: 'emptyPage' as const, page }],
  );
}

function ownGaps(question: Question): Gap[] {
  const { id, title, when } = question;
  const all = 'options' in question ? question.options : question.type === 'matrix' ? question.rows : [];
  return [
    ...(title['zh-CN'].trim() ? [] : [{ why: 'noTitle' as const, id }]),
    ...(all.every(({ words }) => words['zh-CN'].trim()) ? [] : [{ why: 'noWords' as const, id }]),
    ...(when && leaves(when).some((leaf) => 'is' in leaf && leaf.is.length === 0)
      ? [{ why: 'noChoice' as const, id }]
      : []),
  ];
}

function leaves(condition: Condition): Extract<Condition, { of: string }>[] {
  if ('all' in condition) return condition.all.flatMap(leaves);
  if ('any' in condition) return condition.any.flatMap(leaves);
  return 'not' in condition ? leaves(condition.not) : [condition];
}
