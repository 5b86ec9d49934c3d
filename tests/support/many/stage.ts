import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { prepareOwnServer } from '@/db/migrate';
import { sql, statementText } from '@/db/sql';
import { database } from '@/lib/database';
import { openSession } from '@/lib/people/session';
import { policy } from '@/lib/privacy/policy';
import { layEstate } from '../estate';
import { portalEnv } from '../portal-env';
import { startOwnServer } from '../server';

const SECRETS = ['AUTH_SECRET', 'FILE_SECRET', 'JOBS_SECRET', 'PHONE_INDEX_KEY', 'PHONE_KEY'] as const;

export type Resident = { id: string; cookie: string; unit: string };

/** A PostgreSQL of its own with a small estate, and four residents who are signed in. */
export async function openStage() {
  const server = await startOwnServer();
  const urls = await prepareOwnServer(server.adminUrl, { app: 'app', worker: 'worker' });
  const secrets = Object.fromEntries(SECRETS.map((name) => [name, randomBytes(32).toString('base64')]));
  const real = {
    ...portalEnv,
    DEMO: 'off',
    LINLI_NOW: '',
    SMS_WEBHOOK_URL: 'http://127.0.0.1:9/sms',
    POSTGRES_URL: '',
  };
  Object.assign(process.env, secrets, real, { DATABASE_URL: urls.appUrl, WORKER_DATABASE_URL: urls.workerUrl });
  const admin = new Client({ connectionString: urls.adminUrl });
  await admin.connect();
  const estate = await layEstate(admin);
  const residents: Resident[] = [];
  for (const { owner, home, landlord, next } of [estate.green, estate.maple])
    for (const [{ id }, unit] of [
      [owner, home],
      [landlord, next],
    ] as const) {
      const agreed = sql`insert into consents (id, person_id, version, given_at, given_by)
        values (gen_random_uuid(), ${id}, ${policy.version}, now(), 'estate')`;
      await admin.query(statementText(agreed), [...agreed.values]);
      residents.push({ id, unit, cookie: `linli=${await openSession(id, null, 'many', { by: 'code' })}` });
    }
  const close = async () => {
    await database().close();
    await admin.end();
    await server.drop();
  };
  return { ...urls, secrets, port: server.port, admin, estate, residents, close };
}
