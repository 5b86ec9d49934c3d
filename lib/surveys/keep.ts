import { type Sql, sql } from '@/db/sql';
import { maskPhonesIn } from '@/lib/people/phone';
import { blindId } from './ballot';
import type { SurveyDefinition } from './definition';
import type { Answers } from './holds';
import type { SurveyRow } from './survey';
import { wordKeys } from './tally';

export type Kept = {
  answers: Answers;
  named?: { invite: string; person: string | null; way: 'phone' | 'paper' | 'interview' };
};

/**
 * The statements that write answers down, words apart from all else, each in an order of chance and under ids of chance
 * (SUR-5). Of a named survey they say whose they are; one that is there already is left as it is.
 */
export function keepAnswers({ id, communityId, named }: SurveyRow, definition: SurveyDefinition, all: Kept[]): Sql[] {
  const keys = new Set(wordKeys(definition));
  const rows = all.map(({ answers, named: whose }) => ({ id: blindId(), ...whose, ...apart(answers, keys) }));
  const texts = rows.flatMap(({ id: answer, words }) =>
    words.map(([key, said]) => ({ id: blindId(), key, words: said, answer: named ? answer : null })),
  );
  const written = sql`
    insert into survey_answers (id, community_id, survey_id, named, invite_id, person_id, way, answers)
    select x.id, ${communityId}, ${id}, ${named}, x.invite, x.person, x.way, x.answers
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      x (id uuid, invite uuid, person uuid, way text, answers jsonb) order by x.id
    on conflict (invite_id) do nothing returning id`;
  const said = sql`
    insert into survey_texts (id, community_id, survey_id, named, answer_id, key, words)
    select x.id, ${communityId}, ${id}, ${named}, x.answer, x.key, x.words
    from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) x (id uuid, answer uuid, key text, words text) order by x.id`;
  return texts.length > 0 ? [written, said] : [written];
}

/** What was chosen, and apart from it the words, without numbers to call. */
export function apart(answers: Answers, keys: Set<string>) {
  const entries = Object.entries(answers);
  return {
    answers: Object.fromEntries(entries.filter(([key]) => !keys.has(key))),
    words: entries.filter(([key]) => keys.has(key)).map(([key, said]) => [key, maskPhonesIn(String(said))] as const),
  };
}
