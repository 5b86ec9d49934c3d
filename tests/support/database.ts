import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';

/**
 * A database of this file's own, copied from the migrated one. The program under test connects as linli_app; `admin`
 * is the superuser, for laying the scene and for looking behind the policies.
 */
export async function openTestDatabase() {
  const name = `t_${randomBytes(6).toString('hex')}`;
  const root = new Client({ connectionString: inject('adminUrl') });
  await root.connect();
  await root.query('select pg_advisory_lock(1)');
  await root.query(`create database ${name} template linli`);
  await root.query('select pg_advisory_unlock(1)');
  const at = (user?: string, password?: string) => {
    const url = new URL(inject('adminUrl'));
    url.pathname = `/${name}`;
    if (user) Object.assign(url, { username: user, password });
    return url.toString();
  };
  const urls = { app: at('linli_app', 'app'), worker: at('linli_worker', 'worker'), admin: at() };
  Object.assign(process.env, {
    DATABASE_URL: urls.app,
    WORKER_DATABASE_URL: urls.worker,
    DEMO: 'on',
    POSTGRES_URL: '',
  });
  const admin = new Client({ connectionString: urls.admin });
  await admin.connect();
  const clients = [admin];
  /** Another way in as the program, for what its own code would not ask; closed with the database. */
  const openApp = async () => {
    const app = new Client({ connectionString: urls.app });
    await app.connect();
    clients.push(app);
    return app;
  };
  const close = async () => {
    for (const client of clients) await client.end();
    await root.query(`drop database ${name} with (force)`);
    await root.end();
  };
  return { admin, urls, openApp, close };
}

export type TestDatabase = Awaited<ReturnType<typeof openTestDatabase>>;
