import type { Locale } from '@/lib/i18n/locale';
import type { Question, SurveyDefinition } from '../definition';
import { questionsOf } from '../questions';
import { sayText } from '../say-text';
import { OTHER, otherOf } from '../shown';
import type { Saying } from './say';

/** `counted`: not what was answered, but how many of it. */
export type AnswerColumn = {
  key: string;
  label: string;
  meanings: { value: string; label: string }[];
  counted?: true;
};

/** A column for each thing that is answered by itself, words apart, with what its values mean. */
export function answerColumns(saying: Saying, definition: SurveyDefinition): AnswerColumn[] {
  const { locale } = saying;
  return questionsOf(definition).flatMap((question): AnswerColumn[] => {
    if (['text', 'short', 'long'].includes(question.type)) return [];
    const title = sayText(question.title, locale);
    if (question.type === 'photo')
      return [{ key: question.id, label: saying.t('sheet.photos', { title }), meanings: [], counted: true }];
    const meanings = meaningsOf(saying, question);
    if (question.type !== 'matrix') return [{ key: question.id, label: title, meanings }];
    return question.rows.map(({ id, words }) => ({
      ...{ key: `${question.id}.${id}`, label: `${title} · ${sayText(words, locale)}`, meanings },
    }));
  });
}

function meaningsOf({ words, locale }: Saying, question: Question): AnswerColumn['meanings'] {
  if (question.type === 'scale' || question.type === 'matrix')
    return (['1', '2', '3', '4', '5'] as const).map((value) => ({ value, label: words(`five.${value}`) }));
  if (question.type === 'yesNo') return (['yes', 'no'] as const).map((value) => ({ value, label: words(value) }));
  if (!('options' in question)) return [];
  const other = 'other' in question && question.other ? [{ value: OTHER, label: words('other') }] : [];
  return [...question.options.map(({ id, words: said }) => ({ value: id, label: sayText(said, locale) })), ...other];
}

/** The questions that are answered in words, by the key that the words stand under. */
export const wordTitles = (definition: SurveyDefinition, locale: Locale): Map<string, string> =>
  new Map(
    questionsOf(definition).flatMap(({ id, title }) => {
      const said = sayText(title, locale);
      return [[id, said] as const, [otherOf(id), said] as const];
    }),
  );
