import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepareOwnServer } from '@/db/migrate';
import { type Owner, openOwner } from '@/db/seed/play/owner';
import { sql } from '@/db/sql';
import { newId } from '@/lib/id';
import { openSession } from '@/lib/people/session';
import { policy } from '@/lib/privacy/policy';
import { layout } from '@/scripts/start/cluster';
import { readPlan } from '@/scripts/start/plan';
import { startPostgres } from '@/scripts/start/postgres';
import { findPostmaster } from '@/scripts/start/postmaster';
import { portalEnv } from './portal';
import { proveFiled, queueOf, ticketsIn } from './stage-tickets';
import { counted, invite, laySurvey } from './surveys-stage';

export type Person = { id: string; cookie: string };
export type Resident = Person & { unit: string };

/** Homes that file at most sixty times an hour each, and staff that move at most 240 times. */
const RESIDENTS = 500;
/** Of whom so many only look: their pages stay as the seed laid them. */
const LOOKERS = 100;
const CLERKS = 10;

/** A database with so many tickets, in a folder that is kept for the next run, and people who are signed in to it. */
export async function openStage(
  tickets: number,
  seed: (owner: Owner) => Promise<unknown>,
  dir = join('.data-bench', String(tickets)),
) {
  mkdirSync(dir, { recursive: true });
  Object.assign(process.env, portalEnv, { DATA_DIR: dir });
  const plan = readPlan();
  if (!plan.passwords) throw new Error('The bench runs on its own PostgreSQL.');
  const postgres = await startPostgres({ dir: join(dir, 'postgres') });
  const urls = await prepareOwnServer(postgres.adminUrl, plan.passwords);
  const known = Object.entries(plan.environment).filter(([, value]) => value);
  Object.assign(process.env, Object.fromEntries(known), {
    DATABASE_URL: urls.appUrl,
    WORKER_DATABASE_URL: urls.workerUrl,
  });
  const owner = await openOwner(urls.adminUrl);
  const seeded = await owner.run(sql`select from communities limit 1`);
  if (seeded.length === 0) await seed(owner);
  const [community] = await owner.run<{ id: string }>(sql`select id from communities order by id limit 1`);
  if (!community) throw new Error('The seed laid no community.');
  const postgresPid = findPostmaster(layout(join(dir, 'postgres')).cluster)?.mark.pid ?? 0;
  return {
    dir,
    owner,
    postgresPid,
    adminUrl: urls.adminUrl,
    community: community.id,
    ...apart(await enterResidents(owner, community.id)),
    clerks: await enterClerks(owner, community.id),
    ...ticketsIn(owner, community.id),
    ...queueOf(owner),
    proveFiled: (ids: string[]) => proveFiled(owner, ids),
    ...(await surveysOf(owner, community.id)),
    close: async () => {
      await owner.close();
      await postgres.stop();
    },
  };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

const HOUSEHOLDS = 2000;
const OPEN_SURVEYS = 6;
const MONTH = 30 * 86_400_000;

/** Surveys to answer, and one that is counted, with who may read it. */
async function surveysOf(owner: Owner, community: string) {
  const id = newId();
  await owner.run(sql`insert into people (id, name, created_at) values (${id}, '孙建军', now())`);
  await owner.run(
    sql`insert into posts (id, community_id, person_id, department, roles)
        values (${newId()}, ${community}, ${id}, 'desk', '{manager}')`,
  );
  const author = { personId: id };
  return {
    countedSurvey: async () => ({
      manager: await enter(id, 'password'),
      results: await counted(owner, community, author, { kind: 'other', households: HOUSEHOLDS }),
    }),
    openSurveys: async () => {
      const surveys: string[] = [];
      for (let n = 0; n < OPEN_SURVEYS; n += 1) {
        const survey = await laySurvey(owner, community, author, 'activity', MONTH);
        await invite(owner, survey, community, HOUSEHOLDS);
        surveys.push(survey);
      }
      return surveys;
    },
  };
}

const apart = (all: Resident[]) => ({ lookers: all.slice(0, LOOKERS), residents: all.slice(LOOKERS) });

async function enterResidents(owner: Owner, community: string): Promise<Resident[]> {
  const homes = await owner.run<{ id: string; unit: string }>(
    sql`select distinct on (person_id) person_id as id, unit_id as unit from residencies
        where community_id = ${community} and relation = 'owner' and until_day is null order by person_id limit ${RESIDENTS}`,
  );
  await owner.run(
    sql`insert into consents (id, person_id, version, given_at, given_by)
        select gen_random_uuid(), p, ${policy.version}, now(), 'estate' from unnest(${homes.map(({ id }) => id)}::uuid[]) p
        where not exists (select from consents c where c.person_id = p)`,
  );
  const entered: Resident[] = [];
  for (const { id, unit } of homes) entered.push({ ...(await enter(id, 'code')), unit });
  return entered;
}

async function enterClerks(owner: Owner, community: string): Promise<Person[]> {
  const there = await owner.run<{ id: string }>(
    sql`select person_id as id from posts where community_id = ${community} and roles = '{desk}' and ended_at is null
        order by id limit ${CLERKS}`,
  );
  const clerks: Person[] = [];
  for (const { id } of there) clerks.push(await enter(id, 'password'));
  while (clerks.length < CLERKS) {
    const id = newId();
    const n = clerks.length;
    await owner.run(sql`insert into people (id, name, created_at) values (${id}, ${`C${n}`}, now())`);
    await owner.run(
      sql`insert into posts (id, community_id, person_id, department, roles)
          values (${newId()}, ${community}, ${id}, 'desk', '{desk}')`,
    );
    clerks.push(await enter(id, 'password'));
  }
  return clerks;
}

/** A session as signing in leaves it, and the cookie that the browser keeps of it. */
async function enter(id: string, by: 'code' | 'password'): Promise<Person> {
  const staff = by === 'password' ? { kind: 'desk' as const, mfaAt: new Date().toISOString() } : {};
  const secret = await openSession(id, null, 'bench', { by, ...staff });
  return { id, cookie: `linli=${secret}` };
}
