import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actionCall, actionId, type Fields, formPost, hiddenIn, stateOf } from '@/bench/actions';
import { answerOf } from '@/bench/load';
import type { Resident } from '@/bench/stage';
import { fault } from '../support/crash/ledger';
import { openRealStage, type RealStage } from '../support/crash/stage';

const PATH = '/services/repair';
const MANY = 100;
const agent = new Agent({ keepAlive: true, maxSockets: 25 });
let stage: RealStage;

beforeAll(async () => {
  stage = await openRealStage();
});
afterAll(() => stage.close());

const filed = async (fields: Fields) => {
  const { cookie } = stage.residents[0] as Resident;
  const id = actionId(stage.distDir, 'app/ticket-actions#fileTicket');
  return stateOf(await answerOf(stage.origin, agent, actionCall(stage.origin, PATH, cookie, id, fields)));
};
const countOf = async (key: string) => {
  const owner = await stage.openOwner();
  const rows = await owner.text(`select id from tickets where form_key = '${key}'`);
  await owner.close();
  return rows.rowCount;
};

test('However often one form arrives, it is one ticket, and each time the same answer (T5)', async () => {
  const { cookie, unit } = stage.residents[0] as Resident;
  const fields = { ...fault(stage.community, 1), unit, $key: randomUUID() };
  const states = await Promise.all(Array.from({ length: MANY }, () => filed(fields)));
  expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(1);
  expect(states[0]).toMatchObject({ at: 'done', href: expect.stringContaining('/filed') });

  const page = await answerOf(stage.origin, agent, { path: PATH, headers: { cookie, accept: 'text/html' } });
  const posted = formPost(stage.origin, PATH, cookie, { ...hiddenIn(page.body, 'description'), ...fields });
  expect(await answerOf(stage.origin, agent, posted)).toMatchObject({ status: 303, location: states[0]?.href });

  expect(await filed({ ...fields, description: '不是同一件事，也用了同一把钥匙' })).toMatchObject({ at: 'refused' });
  expect(await countOf(fields.$key)).toBe(1);
});

test('Without the key of its form the same burst makes more than one: the test would see it', async () => {
  const owner = await stage.openOwner();
  await owner.text('alter table tickets drop constraint tickets_form_key');
  await owner.close();
  const { unit } = stage.residents[0] as Resident;
  const fields = { ...fault(stage.community, 2), unit, $key: randomUUID() };
  await Promise.all(Array.from({ length: 20 }, () => filed(fields).catch(() => null)));
  expect(await countOf(fields.$key)).not.toBe(1);
});
