import type { Client } from 'pg';
import { newId } from '@/lib/id';
import { asCommunity, workerDatabase } from '@/lib/jobs/worker-database';
import { openSession, sessionHash } from '@/lib/people/session';
import { answerSurvey } from '@/lib/surveys/answer';
import { ballotMark, sealSheet } from '@/lib/surveys/ballot';
import { countSurvey } from '@/lib/surveys/count';
import type { SurveyDefinition } from '@/lib/surveys/definition';
import { figuresOf } from '@/lib/surveys/figures/figures';
import { findCompany } from '@/lib/surveys/find-company';
import { findResults } from '@/lib/surveys/find-results';
import { topics } from '@/lib/surveys/topics';
import { type Viewer, viewerOf } from '@/lib/viewer';

const NOW = new Date('2026-11-21T01:12:00.000Z');
const DAY = 86_400_000;
const BUILDINGS = 40;
const QUESTIONS = 25;

const words = (text: string) => ({ 'zh-CN': text });
const definition: SurveyDefinition = {
  pages: [
    {
      id: 'one',
      questions: Array.from({ length: QUESTIONS }, (_, n) => ({
        ...{ id: `q${n}`, type: 'scale' as const, topic: topics[n % topics.length] as 'overall' },
        ...{ title: words(`q${n}`), required: true },
      })),
    },
  ],
};

const someAnswers = () =>
  Object.fromEntries(Array.from({ length: QUESTIONS }, (_, n) => [`q${n}`, 1 + Math.floor(Math.random() * 5)]));

/** A company with so many communities of so many households, its manager, and surveys. */
export async function openStage(admin: Client, communities: number, households: number) {
  const company = newId();
  await admin.query('insert into companies (id, name) values ($1, $2)', [company, '安居物业']);
  const laid: string[] = [];
  for (let n = 0; n < communities; n += 1) laid.push(await layCommunity(admin, company, n, households));
  const manager = await layManager(admin, laid);
  const first = laid[0] as string;
  const asked = QUESTIONS;
  return {
    /** A counted survey in each community, and in the first one a smaller one of another kind. */
    async count(few: number) {
      const big: string[] = [];
      for (const community of laid)
        big.push(await counted(admin, community, manager, { kind: 'halfYear', households }));
      return { asked, big, small: await counted(admin, first, manager, { kind: 'other', households: few }) };
    },
    readResults: async (id: string) => {
      const { survey, round, earlier } = await findResults(manager, id);
      return round && figuresOf(round, survey, earlier);
    },
    readCompany: () => findCompany(manager, 'halfYear'),
    /** Sends another survey to the first community; its households, signed in. */
    async send() {
      const survey = await laySurvey(admin, first, manager, 'activity', DAY);
      await invite(admin, survey, first, households);
      const { rows } = await admin.query('select person_id as id from residencies where community_id = $1', [first]);
      const homes: { viewer: Viewer; survey: string }[] = [];
      for (const { id } of rows) homes.push({ viewer: await signIn(id), survey });
      return homes;
    },
    answer: ({ viewer, survey }: { viewer: Viewer; survey: string }) =>
      answerSurvey(
        viewer,
        survey,
        Object.fromEntries(Object.entries(someAnswers()).map(([key, value]) => [key, String(value)])),
      ),
    close: () => workerDatabase().close(),
  };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

async function layCommunity(admin: Client, company: string, n: number, households: number): Promise<string> {
  const id = newId();
  await admin.query(
    `insert into communities (id, company_id, name, phone, settings) values ($1, $2, $3, '057188880000', '{}')`,
    [id, company, `小区${n}`],
  );
  await admin.query(
    `insert into buildings (id, community_id, name, position) select gen_random_uuid(), $1, n || '栋', n from generate_series(1, $2) n`,
    [id, BUILDINGS],
  );
  await admin.query(
    `with b as (select id, row_number() over (order by position) as n from buildings where community_id = $1),
       u as (insert into units (id, community_id, building_id, label, floor, area, occupied)
         select gen_random_uuid(), $1, b.id, b.n || '-1-' || k, 1, 9000, true from b, generate_series(1, $2::int) k returning id)
     select count(*) from u`,
    [id, households / BUILDINGS],
  );
  if (n === 0)
    await admin.query(
      `with u as (select id, gen_random_uuid() as person, label from units where community_id = $1),
         p as (insert into people (id, name, created_at) select person, label, $2 from u returning id)
       insert into residencies (id, community_id, unit_id, person_id, relation, from_day)
       select gen_random_uuid(), $1, u.id, u.person, 'owner', '2021-01-01' from u join p on p.id = u.person`,
      [id, NOW],
    );
  return id;
}

async function layManager(admin: Client, communities: string[]): Promise<Viewer> {
  const id = newId();
  await admin.query(`insert into people (id, name, created_at) values ($1, '孙建军', $2)`, [id, NOW]);
  for (const community of communities)
    await admin.query(
      `insert into posts (id, community_id, person_id, department, roles) values ($1, $2, $3, 'desk', '{company}')`,
      [newId(), community, id],
    );
  return signIn(id);
}

async function signIn(person: string): Promise<Viewer> {
  const secret = await openSession(person, NOW, 'bench', { by: 'persona', days: 90 });
  const viewer = await viewerOf(sessionHash(secret), NOW, false);
  if (!viewer) throw new Error('no session');
  return viewer;
}

async function laySurvey(admin: Client, community: string, author: Viewer, kind: string, days: number) {
  const id = newId();
  const until = new Date(NOW.getTime() + days);
  await admin.query(
    `insert into surveys (id, community_id, kind, title, definition, state, named, per, fair_counts, weighting, sent_at,
       closes_at, paper_until, author_id, written_at)
     values ($1, $2, $3, $3, $4, 'out', false, 'household', false, 'from20', $5::timestamptz - interval '90 days', $6, $6, $7, $5)`,
    [id, community, kind, JSON.stringify(definition), NOW, until, author.personId],
  );
  return id;
}

async function invite(admin: Client, survey: string, community: string, most: number) {
  const { rows } = await admin.query<{ id: string; building: string }>(
    `insert into survey_invites (id, community_id, survey_id, unit_id, building_id)
     select gen_random_uuid(), community_id, $1, id, building_id from units where community_id = $2 limit $3
     returning id, building_id as building`,
    [survey, community, most],
  );
  return rows;
}

type Wish = { kind: string; households: number };

/** Answered by every household and counted by the worker. */
async function counted(admin: Client, community: string, author: Viewer, { kind, households }: Wish): Promise<string> {
  const survey = await laySurvey(admin, community, author, kind, -DAY);
  const invites = await invite(admin, survey, community, households);
  const ballots = invites.map(({ id, building }) => ({
    ...{ community_id: community, survey_id: survey, kind: 'answer', mark: ballotMark(survey, id) },
    sheet: sealSheet(survey, { answers: someAnswers(), building }),
  }));
  await admin.query(
    'insert into survey_ballots select * from jsonb_populate_recordset(null::survey_ballots, $1::jsonb)',
    [JSON.stringify(ballots)],
  );
  await asCommunity(community, NOW, (tx) => countSurvey(tx, survey, NOW));
  return survey;
}
