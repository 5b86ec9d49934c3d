import { type Sql, sql } from '@/db/sql';
import { maskPhonesIn } from '@/lib/people/phone';
import { notFound } from '@/lib/refusal';
import { readAs, type Viewer } from '@/lib/viewer';
import { FEWEST } from '../buildings-apart';
import { surveyDefinition } from '../definition';
import { requireSurveyPower } from '../powers';
import { type SurveyRow, surveyColumns } from '../survey';

export type SurveyText = { id: string; key: string; words: string };
export type Theme = { id: string; name: string; words: string[]; texts: number };
export type Texts = {
  survey: SurveyRow;
  texts: SurveyText[];
  next: string | null;
  total: number;
  themes: Theme[];
  /** Of so many texts words are suggested. */
  sample: string[];
};

/** What narrows the list. */
type Narrowed = { theme?: string | undefined };

const PAGE = 30;
const SAMPLE = 2000;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * What was answered in words, in the order of ids that are chance (SUR-5), with the themes that staff made of it and how many
 * texts hold each; for who reads results.
 */
export async function findTexts(viewer: Viewer, id: string, narrowed: Narrowed, after: string | null): Promise<Texts> {
  const [surveys, texts, [counted], themes, sample] = await readAs<
    [SurveyRow[], SurveyText[], { total: number; answered: number }[], Theme[], { words: string }[]]
  >(
    viewer,
    sql`select ${surveyColumns} from surveys s where s.id = ${id}`,
    textList(id, narrowed, after),
    sql`select count(*)::int as total, coalesce((select answered from survey_counts where survey_id = ${id}), 0) as answered
        from survey_texts where survey_id = ${id}`,
    themesOf(id),
    sql`select words from survey_texts where survey_id = ${id} order by id limit ${SAMPLE}`,
  );
  const survey = surveys[0];
  if (!survey) throw notFound();
  requireSurveyPower(viewer, survey.communityId, 'results');
  // While a named survey is out its words are there already; what they say of is not counted yet. Words of fewer than five
  // are known by who has answered.
  const tooFew = !survey.named && (counted?.answered ?? 0) < FEWEST;
  if (survey.state !== 'over' || tooFew)
    return {
      survey,
      texts: [],
      next: null,
      total: 0,
      themes: themes.map((theme) => ({ ...theme, texts: 0 })),
      sample: [],
    };
  const shown = texts.slice(0, PAGE);
  return {
    survey: { ...survey, definition: surveyDefinition.parse(survey.definition) },
    texts: shown.map((text) => ({ ...text, words: maskPhonesIn(text.words) })),
    next: texts.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    total: counted?.total ?? 0,
    themes,
    sample: sample.map(({ words }) => words),
  };
}

/** The statement, apart from its running, so that its plan can be looked at. */
export const textList = (id: string, { theme }: Narrowed, after: string | null): Sql => sql`
  select x.id, x.key, x.words from survey_texts x
  where x.survey_id = ${id} and x.id > ${after ?? FIRST}::uuid
    and (${theme ?? null}::uuid is null or exists (select from survey_themes t, unnest(t.words) w
      where t.id = ${theme ?? null}::uuid and t.survey_id = x.survey_id and position(w in x.words) > 0))
  order by x.id limit ${PAGE + 1}`;

const themesOf = (id: string): Sql => sql`
  select t.id, t.name, t.words, (select count(*)::int from survey_texts x where x.survey_id = t.survey_id
    and exists (select from unnest(t.words) w where position(w in x.words) > 0)) as texts
  from survey_themes t where t.survey_id = ${id} order by texts desc, t.id limit 100`;
