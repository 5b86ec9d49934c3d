import 'server-only';
import type { Locale } from '@/lib/i18n/locale';
import { getTranslations } from '@/lib/i18n/translations';
import type { Question, SurveyDefinition } from './definition';
import { questionsOf } from './questions';
import { sayText } from './say-text';
import { OTHER } from './shown';

export type Choice = { value: string; label: string };
type Row = { key: string; no: string; title: string };

/**
 * One question as paper asks it, and as it is keyed in. `one`: a choice for each row; `order`: a place for each option.
 * `again`: asked only after some answers before it.
 */
export type PaperLine = {
  no: string;
  key: string;
  title: string;
  hint: string;
  again: boolean;
  control: 'says' | 'one' | 'many' | 'order' | 'date' | 'short' | 'long';
  options: Choice[];
  rows: Row[];
  other: boolean;
};

/** A page of the questionnaire, in the reader's language; photos aren't asked on paper. */
export type PaperPart = { id: string; title: string; lines: PaperLine[] };

export async function paperParts(definition: SurveyDefinition, locale: Locale): Promise<PaperPart[]> {
  const words = await wordsOfAnswers();
  const asked = questionsOf(definition).filter(({ type }) => type !== 'photo' && type !== 'text');
  const numberOf = new Map(asked.map(({ id }, at) => [id, String(at + 1)]));
  return definition.pages.map(({ id, title, questions }) => ({
    id,
    title: title ? sayText(title, locale) : '',
    lines: questions
      .filter(({ type }) => type !== 'photo')
      .map((question) => lineOf(question, numberOf.get(question.id) ?? '', { locale, words })),
  }));
}

type Words = { five: Choice[]; yesNo: Choice[]; stars: Choice[]; ten: Choice[]; other: string };
type Saying = { locale: Locale; words: Words };

async function wordsOfAnswers(): Promise<Words> {
  const [t, paper] = await Promise.all([getTranslations('surveys'), getTranslations('surveyPaper')]);
  const five = (['5', '4', '3', '2', '1'] as const).map((value) => ({ value, label: t(`five.${value}`) }));
  const numbers = (from: number, to: number, say: (n: number) => string) =>
    Array.from({ length: to - from + 1 }, (_, at) => ({ value: String(from + at), label: say(from + at) }));
  return {
    five,
    yesNo: [
      { value: 'yes', label: t('yes') },
      { value: 'no', label: t('no') },
    ],
    stars: numbers(1, 5, (count) => paper('print.stars', { count })),
    ten: numbers(0, 10, String),
    other: t('other'),
  };
}

function lineOf(question: Question, no: string, saying: Saying): PaperLine {
  const { id: key, title, hint, when, type } = question;
  const said = sayText(title, saying.locale);
  const rows =
    type === 'matrix'
      ? question.rows.map((row, at) => ({
          key: `${key}.${row.id}`,
          no: `${no}.${at + 1}`,
          title: sayText(row.words, saying.locale),
        }))
      : [{ key, no, title: said }];
  return {
    ...{ no, key, title: said, hint: hint ? sayText(hint, saying.locale) : '', again: when !== undefined, rows },
    control: controls[type],
    options: optionsOf(question, saying),
    other: 'other' in question && question.other,
  };
}

const controls: Record<Question['type'], PaperLine['control']> = {
  single: 'one',
  scale: 'one',
  matrix: 'one',
  recommend: 'one',
  stars: 'one',
  yesNo: 'one',
  multiple: 'many',
  ranking: 'order',
  date: 'date',
  short: 'short',
  long: 'long',
  text: 'says',
  photo: 'says',
};

function optionsOf(question: Question, { locale, words }: Saying): Choice[] {
  if ('options' in question) {
    const own = question.options.map(({ id, words: label }) => ({ value: id, label: sayText(label, locale) }));
    return 'other' in question && question.other ? [...own, { value: OTHER, label: words.other }] : own;
  }
  const { five, yesNo, stars, ten } = words;
  return { scale: five, matrix: five, yesNo, stars, recommend: ten }[question.type as 'scale'] ?? [];
}
