import { FEWEST } from '../buildings-apart';
import type { Question, SurveyDefinition } from '../definition';
import { optionScore } from '../figures/option-score';
import type { CountedRound } from '../find-results';
import { questionsOf } from '../questions';
import { sayText } from '../say-text';
import { OTHER } from '../shown';
import type { Counts } from '../tally';
import type { ResultLine, ResultPart } from './part';
import { count, percent, type Saying, share } from './say';
import { sayRanking } from './say-ranking';

type Choice = { id: string; label: string };

/** What was chosen where the answer is no word of satisfaction: one part a question. */
export function sayQuestions(saying: Saying, { definition, tally, answered }: CountedRound): ResultPart[] {
  return questionsOf(definition).flatMap((question) => {
    if (question.type === 'ranking') return sayRanking(saying, question, tally.places?.[question.id]);
    const choices = choicesOf(saying, question);
    const counts = tally.whole[question.id];
    if (!counts || choices.length === 0) return [];
    const several = question.type === 'multiple';
    const given = choices.reduce((sum, { id }) => sum + (counts[id] ?? 0), 0);
    // Of several choices nobody knows how many answered but that all did who were asked: shares are of all sheets.
    const of = several ? answered : given;
    const lines = choices
      .map(({ id, label }) => ({ id, label, n: counts[id] ?? 0 }))
      .map(({ id, label, n }): ResultLine => ({ id, label, cells: [count(n), share(of > 0 ? n / of : null)] }));
    return [partOf(saying, question, lines, { given, of, note: noteOf(saying, question, counts) })];
  });
}

function partOf(
  { t, locale }: Saying,
  question: Question,
  lines: ResultLine[],
  { given, of, note }: { given: number; of: number; note: string | null },
): ResultPart {
  const most = lines.reduce<ResultLine | null>(
    (best, one) => (timesOf(one) > (best ? timesOf(best) : 0) ? one : best),
    null,
  );
  return {
    ...{ id: `q-${question.id}`, title: sayText(question.title, locale), plain: true },
    sentence:
      most && given >= FEWEST
        ? t('questions.says', { choice: most.label, n: timesOf(most), share: percent(timesOf(most) / of) })
        : t('questions.none'),
    ...(note ? { note } : {}),
    head: (['choice', 'answers', 'part'] as const).map((name) => t(`head.${name}`)),
    lines,
  };
}

function noteOf({ t }: Saying, question: Question, counts: Counts): string | null {
  if (question.type === 'multiple') return t('questions.several');
  const scored = question.type === 'single' && optionScore(question, counts);
  return scored && scored.n >= FEWEST ? t('questions.score', { mean: scored.mean.toFixed(1), n: scored.n }) : null;
}

const timesOf = ({ cells }: ResultLine) => Number(cells[0]?.value ?? 0);

function choicesOf({ t, words, locale }: Saying, question: Question): Choice[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return [...optionsOf(question, locale), ...(question.other ? [{ id: OTHER, label: words('other') }] : [])];
    case 'yesNo':
      return (['yes', 'no'] as const).map((id) => ({ id, label: words(id) }));
    case 'stars':
      return [5, 4, 3, 2, 1].map((stars) => ({ id: String(stars), label: t('questions.stars', { stars }) }));
    case 'scale':
      return question.topic ? [] : fives.map((five) => ({ id: five, label: words(`five.${five}`) }));
    default:
      return [];
  }
}

const fives = ['5', '4', '3', '2', '1'] as const;

const optionsOf = (
  { options }: Extract<Question, { type: 'single' | 'multiple' }>,
  locale: Saying['locale'],
): Choice[] => options.map(({ id, words }) => ({ id, label: sayText(words, locale) }));

/** Whether something is asked that is answered in words. */
export const asksWords = (definition: SurveyDefinition): boolean =>
  questionsOf(definition).some(
    (question) => question.type === 'short' || question.type === 'long' || ('other' in question && question.other),
  );
