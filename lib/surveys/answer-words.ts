import type { Messages } from '@/lib/i18n/areas';
import { getMessages } from '@/lib/i18n/translations';
import type { Objection } from './read-answers';

type All = Messages['surveys'];

/** The words of answering, in the reader's language, with `{places}` left open; passed to the form as one prop. */
export type AnswerWords = All['answer'] &
  Pick<All, 'five' | 'topic' | 'yes' | 'no' | 'other'> & { objections: Record<Objection, string> };

export async function answerWords(): Promise<AnswerWords> {
  const { surveys, refusals } = await getMessages();
  const { missing, few, many, alone, long, notOne, otherWords, photoGone } = refusals.input;
  return {
    ...surveys.answer,
    five: surveys.five,
    topic: surveys.topic,
    yes: surveys.yes,
    no: surveys.no,
    other: surveys.other,
    objections: { missing, few, many, alone, long, notOne, otherWords, photoGone },
  };
}
