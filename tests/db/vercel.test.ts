import { createRequire } from 'node:module';
import type { neonConfig } from '@neondatabase/serverless';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { layEstate } from '../support/estate';
import { liveTicket } from '../support/ticket-life';
import { type Bridge, startBridge } from '../support/vercel-bridge';

let database: TestDatabase;
let bridge: Bridge;

beforeAll(async () => {
  database = await openTestDatabase();
  const url = new URL(database.urls.app);
  bridge = await startBridge(Number(url.port));
  const driver: { neonConfig: typeof neonConfig } = createRequire(import.meta.url)('@neondatabase/serverless');
  bridge.configure(driver.neonConfig);
  const copies = await import('@neondatabase/serverless');
  bridge.configure(copies.neonConfig);
  url.hostname = 'localhost';
  Object.assign(process.env, { POSTGRES_URL: url.toString(), DATABASE_URL: '' });
});
afterAll(async () => {
  await bridge.stop();
  await database.close();
});

describe('the portal through @vercel/postgres', () => {
  it('A ticket lives its whole life through the serverless driver', async () => {
    const { env } = await import('@/lib/env');
    expect(env().POSTGRES_URL).toContain('localhost');
    const estate = await layEstate(database.admin);
    await liveTicket(estate, database.admin);
  });
});
