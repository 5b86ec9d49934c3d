import type { Question, SurveyDefinition } from './definition';
import type { Answers } from './holds';
import { questionsOf } from './questions';
import type { Topic } from './topics';

type Words = Question['title'];
/** `words`: what it is called; what asks after a topic as a whole is called by that. */
export type Low = { name: string; score: number; words?: Words; topic?: Topic | undefined };

/** 不满意 and worse. */
const LOW = 2;

/** What got one of the two lowest of five words or stars (SUR-6): it may become a complaint, if who answered agrees. */
export function lowScores(definition: SurveyDefinition, answers: Answers): Low[] {
  return questionsOf(definition)
    .flatMap(ratedBy)
    .flatMap((one) => {
      const score = answers[one.name];
      return typeof score === 'number' && score <= LOW ? [{ ...one, score }] : [];
    });
}

function ratedBy(question: Question): Omit<Low, 'score'>[] {
  const { id, title, type } = question;
  if (type === 'stars') return [{ name: id, words: title }];
  if (type === 'scale') return [{ name: id, ...(question.topic ? { topic: question.topic } : { words: title }) }];
  if (type !== 'matrix') return [];
  return question.rows.map((row) => ({ name: `${id}.${row.id}`, words: row.words, topic: row.topic }));
}
