import 'server-only';
import { sql } from '@/db/sql';
import type { Locale } from '@/lib/i18n/locale';
import { getTranslations } from '@/lib/i18n/translations';
import { maskPhonesIn } from '@/lib/people/phone';
import type { SheetCell } from '@/lib/sheets/write';
import { FEWEST } from '@/lib/surveys/buildings-apart';
import type { SurveyDefinition } from '@/lib/surveys/definition';
import type { Answer, Answers } from '@/lib/surveys/holds';
import { type AnswerColumn, answerColumns, wordTitles } from '@/lib/surveys/results/columns';
import { type Saying, saying } from '@/lib/surveys/results/say';
import { readAs, type Viewer } from '@/lib/viewer';
import type { Exported, Wanted } from './kinds';
import { MOST, refuseTooMany } from './rows';
import { countedSurvey } from './survey';

type Row = { answers: Answers; home: string | null };
type Text = { key: string; words: string };

/**
 * Every answer sheet as a row, and beside it what each column means and, in an order of chance, the words (SUR-6). Of an
 * anonymous survey a row bears no home and no building, words stand beside no answer, and what fewer than five answered is
 * left out (SUR-5).
 */
export async function exportSurveyAnswers(viewer: Viewer, communityId: string, { q }: Wanted): Promise<Exported> {
  const { survey, round } = await countedSurvey(viewer, communityId, q);
  const [rows, texts] = await readAs<[Row[], Text[]]>(
    viewer,
    sql`select a.answers, u.label as home from survey_answers a
        left join survey_invites i on i.id = a.invite_id left join units u on u.id = i.unit_id
        where a.community_id = ${communityId} and a.survey_id = ${survey.id} order by a.id limit ${MOST + 1}`,
    sql`select key, words from survey_texts where community_id = ${communityId} and survey_id = ${survey.id}
        order by id limit ${MOST + 1}`,
  );
  refuseTooMany(rows);
  refuseTooMany(texts);
  const said = survey.named || rows.length >= FEWEST ? texts : [];
  const words = await saying();
  const columns = answerColumns(words, round.definition).filter(({ key }) => survey.named || answeredBy(rows, key));
  const home = survey.named ? [words.t('sheet.home')] : [];
  return {
    sheet: {
      name: words.t('sheet.answers'),
      headings: [...home, ...columns.map(({ label }) => label)],
      rows: rows.map((row) => [...(survey.named ? [row.home] : []), ...columns.map((one) => cellOf(one, row.answers))]),
      more: [codebook(words, columns), await wordsSheet(round.definition, said, words.locale)],
    },
    filters: `survey=${survey.id}`,
  };
}

const answeredBy = (rows: Row[], key: string) =>
  rows.filter(({ answers }) => answers[key] !== undefined).length >= FEWEST;

function cellOf({ key, meanings, counted }: AnswerColumn, answers: Answers): SheetCell {
  const answer: Answer | undefined = answers[key];
  if (answer === undefined) return null;
  if (typeof answer === 'number') return answer;
  if (counted) return [answer].flat().length;
  return [answer]
    .flat()
    .map((one) => meanings.find(({ value }) => value === one)?.label ?? one)
    .join('|');
}

function codebook({ t }: Saying, columns: AnswerColumn[]) {
  return {
    name: t('sheet.codebook'),
    headings: [t('sheet.column'), t('sheet.key'), t('sheet.value'), t('sheet.meaning')],
    rows: columns.flatMap(({ key, label, meanings }) =>
      meanings.length > 0
        ? meanings.map((one): SheetCell[] => [label, key, one.value, one.label])
        : [[label, key, null, null]],
    ),
  };
}

async function wordsSheet(definition: SurveyDefinition, texts: Text[], locale: Locale) {
  const t = await getTranslations('surveyResults');
  const titles = wordTitles(definition, locale);
  return {
    name: t('sheet.words'),
    headings: [t('sheet.question'), t('sheet.said')],
    rows: texts.map(({ key, words }): SheetCell[] => [titles.get(key) ?? key, maskPhonesIn(words)]),
  };
}
