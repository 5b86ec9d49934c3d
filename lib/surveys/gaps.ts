import type { Question, SurveyDefinition } from './definition';
import { leavesOf } from './holds';
import { choicesIn } from './questions';

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
  return [
    ...(title['zh-CN'].trim() ? [] : [{ why: 'noTitle' as const, id }]),
    ...(choicesIn(question).every(({ words }) => words['zh-CN'].trim()) ? [] : [{ why: 'noWords' as const, id }]),
    ...(when && leavesOf(when).some((leaf) => 'is' in leaf && leaf.is.length === 0)
      ? [{ why: 'noChoice' as const, id }]
      : []),
  ];
}
