import type { ReactNode } from 'react';
import type { Values } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import type { Messages } from '@/lib/i18n/areas';
import type { ConditionSay } from '@/lib/surveys/condition-words';
import type { Question, SurveyDefinition } from '@/lib/surveys/definition';
import { questionsOf } from '@/lib/surveys/questions';
import { fill } from '../../form/fill';

/** The words of the builder, with `{places}` left open. */
export type BuildWords = Pick<Messages['surveyDesk'], 'build' | 'type' | 'when' | 'comma' | 'namedHint'> & {
  form: FormWords;
  surveys: Pick<Messages['surveys'], 'five' | 'topic' | 'kind' | 'yes' | 'no' | 'other'>;
};
export type BuildIcons = Record<'move' | 'up' | 'down' | 'copy' | 'trash' | 'plus', ReactNode>;

/** What is set of a survey besides its questions, as the form posts it. */
export type Settings = Record<'title' | 'kind' | 'named', string>;

export type Draft = { definition: SurveyDefinition; settings: Settings };

export type Scene = { words: BuildWords; icons: BuildIcons; definition: SurveyDefinition };

/** The number of a question as residents count them; what only stands there to be read has none. */
export function numberOf(definition: SurveyDefinition, id: string): number | null {
  const asked = questionsOf(definition).filter(({ type }) => type !== 'text');
  const at = asked.findIndex((one) => one.id === id);
  return at < 0 ? null : at + 1;
}

/** What a question is called where there is no room for its words. */
export function nameOf({ words, definition }: Pick<Scene, 'words' | 'definition'>, id: string): string {
  const no = numberOf(definition, id);
  return no === null ? words.type.text : fill(words.build.nth, { no });
}

/** Sentences of the areas that conditions are said in. */
export const sayOf = ({ type: _, ...words }: BuildWords): ConditionSay => ({
  t: (key, values = {}) => fill(at(words, key), values),
  five: (key) => at(words.surveys, key),
});

function at(words: object, key: string): string {
  let found: unknown = words;
  for (const part of key.split('.')) found = (found as Record<string, unknown>)[part];
  return String(found);
}

/** What is posted of a draft. */
export const postOf = ({ definition, settings }: Draft): Values => ({
  ...settings,
  definition: JSON.stringify(definition),
});

export type OnChange = (question: Question) => void;
