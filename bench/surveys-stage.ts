import type { Owner } from '@/db/seed/play/owner';
import { sql } from '@/db/sql';
import { newId } from '@/lib/id';
import { asCommunity, workerDatabase } from '@/lib/jobs/worker-database';
import { openSession, sessionHash } from '@/lib/people/session';
import { answerSurvey } from '@/lib/surveys/answer';
import { ballotMark, roomOf, sealSheet } from '@/lib/surveys/ballot';
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

/** Answers to all questions, as a form posts them. */
export const posted = () =>
  Object.fromEntries(Object.entries(someAnswers()).map(([key, value]) => [key, String(value)]));

/** A company with so many communities of so many households, its manager, and surveys. */
export async function openStage(admin: Owner, communities: number, households: number) {
  const company = newId();
  await admin.run(sql`insert into companies (id, name) values (${company}, '安居物业')`);
  const laid: string[] = [];
  for (let n = 0; n < communities; n += 1) laid.push(await layCommunity(admin, company, n, households));
  const manager = await layManager(admin, laid);
  const first = laid[0] as string;
  return {
    /** A counted survey in each community, and in the first one a smaller one of another kind. */
    async count(few: number) {
      const big: string[] = [];
      for (const community of laid)
        big.push(await counted(admin, community, manager, { kind: 'halfYear', households }));
      return { asked: QUESTIONS, big, small: await counted(admin, first, manager, { kind: 'other', households: few }) };
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
      const rows = await admin.run<{ id: string }>(
        sql`select person_id as id from residencies where community_id = ${first}`,
      );
      const homes: { viewer: Viewer; survey: string }[] = [];
      for (const { id } of rows) homes.push({ viewer: await signIn(id), survey });
      return homes;
    },
    answer: ({ viewer, survey }: { viewer: Viewer; survey: string }) => answerSurvey(viewer, survey, posted()),
    close: () => workerDatabase().close(),
  };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

async function layCommunity(admin: Owner, company: string, n: number, households: number): Promise<string> {
  const id = newId();
  await admin.run(
    sql`insert into communities (id, company_id, name, phone, settings)
        values (${id}, ${company}, ${`小区${n}`}, '057188880000', '{}')`,
  );
  await admin.run(
    sql`insert into buildings (id, community_id, name, position)
        select gen_random_uuid(), ${id}, n || '栋', n from generate_series(1, ${BUILDINGS}::int) n`,
  );
  await admin.run(
    sql`insert into units (id, community_id, building_id, label, floor, area, occupied)
        select gen_random_uuid(), b.community_id, b.id, b.position || '-1-' || k, 1, 9000, true
        from buildings b, generate_series(1, ${households / BUILDINGS}::int) k where b.community_id = ${id}`,
  );
  if (n === 0)
    await admin.run(
      sql`with u as (select id, gen_random_uuid() as person, label from units where community_id = ${id}),
            p as (insert into people (id, name, created_at) select person, label, ${NOW} from u returning id)
          insert into residencies (id, community_id, unit_id, person_id, relation, from_day)
          select gen_random_uuid(), ${id}, u.id, u.person, 'owner', '2021-01-01' from u join p on p.id = u.person`,
    );
  return id;
}

async function layManager(admin: Owner, communities: string[]): Promise<Viewer> {
  const id = newId();
  await admin.run(sql`insert into people (id, name, created_at) values (${id}, '孙建军', ${NOW})`);
  for (const community of communities)
    await admin.run(
      sql`insert into posts (id, community_id, person_id, department, roles)
          values (${newId()}, ${community}, ${id}, 'desk', '{company}')`,
    );
  return signIn(id);
}

async function signIn(person: string): Promise<Viewer> {
  const secret = await openSession(person, NOW, 'bench', { by: 'persona', days: 90 });
  const viewer = await viewerOf(sessionHash(secret), NOW, false);
  if (!viewer) throw new Error('no session');
  return viewer;
}

export async function laySurvey(
  admin: Owner,
  community: string,
  author: Pick<Viewer, 'personId'>,
  kind: string,
  days: number,
) {
  const id = newId();
  const until = new Date(NOW.getTime() + days);
  await admin.run(
    sql`insert into surveys (id, community_id, kind, title, definition, state, named, per, fair_counts, weighting, sent_at,
          closes_at, paper_until, author_id, written_at)
        values (${id}, ${community}, ${kind}, ${kind}, ${JSON.stringify(definition)}, 'out', false, 'household', false,
          'from20', ${new Date(NOW.getTime() - 90 * DAY)}, ${until}, ${until}, ${author.personId}, ${NOW})`,
  );
  return id;
}

export async function invite(admin: Owner, survey: string, community: string, most: number) {
  return admin.run<{ id: string; building: string }>(
    sql`insert into survey_invites (id, community_id, survey_id, unit_id, building_id)
        select gen_random_uuid(), community_id, ${survey}, id, building_id from units
        where community_id = ${community} limit ${most}
        returning id, building_id as building`,
  );
}

type Wish = { kind: string; households: number };

/** Answered by every household and counted by the worker. */
export async function counted(
  admin: Owner,
  community: string,
  author: Pick<Viewer, 'personId'>,
  { kind, households }: Wish,
): Promise<string> {
  const survey = await laySurvey(admin, community, author, kind, -DAY);
  const invites = await invite(admin, survey, community, households);
  const room = roomOf(definition);
  const ballots = invites.map(({ id, building }) => ({
    ...{ community_id: community, survey_id: survey, kind: 'answer', mark: ballotMark(survey, id) },
    sheet: sealSheet(survey, { answers: someAnswers(), building }, room),
  }));
  await admin.run(
    sql`insert into survey_ballots
        select * from jsonb_populate_recordset(null::survey_ballots, ${JSON.stringify(ballots)}::jsonb)`,
  );
  await asCommunity(community, NOW, (tx) => countSurvey(tx, survey, NOW));
  return survey;
}
