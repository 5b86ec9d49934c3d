import type { Question, SurveyDefinition } from './definition';
import { type Answers, holds } from './holds';
import { answerKeys, questionsOf } from './questions';

/**
 * The questions that are asked after these answers, in order, and the answers that count: those of questions that are
 * asked. An answer to a question that is hidden now shows no other one. One walk, the same on the phone and the server.
 */
export function walk(definition: SurveyDefinition, answers: Answers): { asked: Question[]; counted: Answers } {
  const counted: Answers = {};
  const asked = questionsOf(definition).filter((question) => {
    if (question.when && !holds(question.when, counted)) return false;
    for (const key of [...answerKeys(question), otherOf(question.id)]) {
      const answer = answers[key];
      if (answer !== undefined) counted[key] = answer;
    }
    return true;
  });
  return { asked, counted };
}

/** Under what the words of 「其他」 stand. */
export const otherOf = (id: string): string => `${id}.other`;
/** The option that opens them. */
export const OTHER = 'other';
