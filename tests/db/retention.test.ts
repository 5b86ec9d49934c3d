import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { sweep } from '@/lib/jobs/sweep';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW, see } from '../support/estate';
import { file } from '../support/ticket-life';

let database: TestDatabase;
let estate: Estate;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-sweep-'));
  process.env.DATA_DIR = folder;
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const ask = async (text: string, values: unknown[] = []) => (await database.admin.query(text, values)).rows;
const DAY = 86_400_000;
const daysOn = (days: number) => new Date(NOW.getTime() + days * DAY);
const sweepAt = (days: number) => {
  Object.assign(env(), { LINLI_NOW: daysOn(days) });
  return sweep();
};
const count = async (table: string) => (await ask(`select count(*)::int as n from ${table}`))[0].n as number;

describe('what has had its time', () => {
  beforeEach(() => ask('truncate sessions, sign_in_codes, rate_limits, wechat_states, inbox, consents'));

  it('Codes, counters and rounds go after a day or two, and not before', async () => {
    await ask(`insert into sign_in_codes values ('a', 'h', $1, $1, 0)`, [NOW]);
    await ask(`insert into rate_limits values ('a', $1, 1)`, [NOW]);
    await ask(`insert into wechat_states values ('h', 'b', '/', 's', 0, $1, null)`, [NOW]);
    await sweepAt(0.9);
    expect([await count('sign_in_codes'), await count('rate_limits'), await count('wechat_states')]).toEqual([1, 1, 1]);
    await sweepAt(1.1);
    expect([await count('sign_in_codes'), await count('rate_limits'), await count('wechat_states')]).toEqual([0, 1, 0]);
    await sweepAt(2.1);
    expect(await count('rate_limits')).toBe(0);
  });

  it('Sessions go six months after they were over, those in use stay, and in many batches', async () => {
    const { id } = estate.green.owner;
    await ask(
      `insert into sessions (hash, person_id, created_at, seen_at, ends_at, idle_minutes)
       select 'old' || n, $1, $2, $2, $2, 1 from generate_series(1, 1200) n`,
      [id, NOW],
    );
    await ask(
      `insert into sessions (hash, person_id, created_at, seen_at, ends_at, idle_minutes, revoked_at)
       values ('out', $1, $2, $2, $3, 1, $2), ('in', $1, $2, $2, $3, 1, null)`,
      [id, NOW, daysOn(400)],
    );
    await sweepAt(182);
    expect(await count('sessions')).toBe(1202);
    await sweepAt(184);
    expect(await ask('select hash from sessions')).toEqual([{ hash: 'in' }]);
  });

  it('Messages go a year after they were read, unread ones stay; consent three years after it was taken back', async () => {
    const { green } = estate;
    const values = [newId(), newId(), green.id, green.owner.id, NOW];
    await ask(
      `insert into inbox (id, community_id, person_id, key, sent_at, read_at, cause)
       values ($1, $3, $4, 'reply', $5, $5, 'a'), ($2, $3, $4, 'reply', $5, null, 'b')`,
      values,
    );
    await ask(
      `insert into consents (id, person_id, version, given_at, given_by, withdrawn_at)
       values ($1, $3, '1', $4, 'page', $4), ($2, $3, '2', $4, 'page', null)`,
      [newId(), newId(), green.owner.id, NOW],
    );
    await sweepAt(364);
    expect([await count('inbox'), await count('consents')]).toEqual([2, 2]);
    await sweepAt(366);
    expect(await ask('select cause from inbox')).toEqual([{ cause: 'b' }]);
    await sweepAt(1096);
    expect(await ask('select version from consents')).toEqual([{ version: '2' }]);
  });

  it('Acts are never swept, and what a deleted account lived in goes after three years', async () => {
    const { green } = estate;
    await ask('select record_act($1, $2, $3, $4, null, null, null, null, $5)', [
      newId(),
      green.id,
      green.owner.id,
      'signIn',
      NOW,
    ]);
    await ask('update people set erased_at = $1 where id = $2', [NOW, green.landlord.id]);
    const homes = () => ask('select 1 from residencies where person_id = $1', [green.landlord.id]);
    await sweepAt(1094);
    expect(await homes()).toHaveLength(1);
    await sweepAt(1096);
    expect(await homes()).toHaveLength(0);
    expect(await count('acts')).toBe(1);
  });

  it('A photo or PDF that no ticket took goes after a day with its files, but for those that another photo is kept in', async () => {
    const { green } = estate;
    const ticket = await file(await see(green.owner), green.home);
    const sha = (sign: string) => sign.repeat(64);
    const put = async (name: string) => {
      const place = join(folder, 'files', name.slice(0, 2), name.slice(2, 4));
      await mkdir(place, { recursive: true });
      await writeFile(join(place, name), 'bytes');
    };
    for (const sign of ['a', 'b', 'c', 'd']) await put(sha(sign));
    const photo = (full: string, thumb: string, to: string | null, at: Date) =>
      ask(
        `insert into attachments (id, community_id, ticket_id, uploader_id, purpose, sha256, thumb_sha256, bytes, width, height, created_at)
         values ($1, $2, $3, $4, 'photo', $5, $6, 1, 1, 1, $7)`,
        [newId(), green.id, to, green.owner.id, full, thumb, at],
      );
    await photo(sha('a'), sha('b'), null, NOW);
    await photo(sha('a'), sha('c'), ticket.id, NOW);
    await photo(sha('d'), sha('d'), null, daysOn(1));
    await put(sha('1'));
    await ask(
      `insert into attachments (id, community_id, uploader_id, purpose, mime, sha256, bytes, width, height, created_at)
       values ($1, $2, $3, 'paper', 'application/pdf', $4, 1, 0, 0, $5)`,
      [newId(), green.id, green.owner.id, sha('1'), NOW],
    );
    await sweepAt(0.9);
    expect(await count('attachments')).toBe(4);
    await sweepAt(1.1);
    expect((await ask('select thumb_sha256 as t from attachments order by t')).map(({ t }) => t[0])).toEqual([
      'c',
      'd',
    ]);
    const left = (await readdir(join(folder, 'files'), { recursive: true })).filter((name) => name.length > 60);
    expect(left.map((name) => name.at(-1)).sort()).toEqual(['a', 'c', 'd']);
  });

  it('Photos that proved a claim stay while it waits, and go 90 days after the decision with their files', async () => {
    const { green } = estate;
    const [waiting, decided] = [newId(), newId()];
    for (const [id, sign] of [
      [waiting, 'e'],
      [decided, 'f'],
    ])
      await ask(
        `insert into attachments (id, community_id, uploader_id, purpose, sha256, thumb_sha256, bytes, width, height, created_at)
         values ($1, $2, $3, 'proof', $4, $4, 1, 1, 1, $5)`,
        [id, green.id, green.owner.id, String(sign).repeat(64), NOW],
      );
    const request = (photo: string, state: string, at: Date | null) =>
      ask(
        `insert into home_requests (id, community_id, unit_id, person_id, relation, name, photos, state, made_by, asked_at, decided_at)
         values ($1, $2, $3, $4, 'owner', '王', array[$5::uuid], $6, 'request', $7, $8)`,
        [newId(), green.id, green.next, green.owner.id, photo, state, NOW, at],
      );
    await request(waiting, 'asked', null);
    await request(decided, 'refused', NOW);
    const left = async () =>
      (await ask(`select left(sha256, 1) as sign from attachments where purpose = 'proof' order by 1`)).map(
        ({ sign }) => sign,
      );
    await sweepAt(89);
    expect(await left()).toEqual(['e', 'f']);
    await sweepAt(91);
    expect(await left()).toEqual(['e']);
    expect(await count('home_requests')).toBe(2);
    await sweepAt(366);
    expect(await ask('select state from home_requests')).toEqual([{ state: 'asked' }]);
  });

  it('Photos that proved a change of name stay and go likewise; what was changed stays on record', async () => {
    const { green } = estate;
    const change = async (person: string, sign: string, state: string, at: Date | null) => {
      const photo = newId();
      await ask(
        `insert into attachments (id, community_id, uploader_id, purpose, sha256, thumb_sha256, bytes, width, height, created_at)
         values ($1, $2, $3, 'proof', $4, $4, 1, 1, 1, $5)`,
        [photo, green.id, person, sign.repeat(64), NOW],
      );
      await ask(
        `insert into data_changes (id, community_id, person_id, before, after, reason, photos, state, asked_at, decided_at)
         values ($1, $2, $3, '王', '汪', '写错', array[$4::uuid], $5, $6, $7)`,
        [newId(), green.id, person, photo, state, NOW, at],
      );
    };
    await change(green.son.id, '1', 'asked', null);
    await change(green.tenant.id, '2', 'approved', NOW);
    await change(green.worker.id, '3', 'refused', NOW);
    const left = async () =>
      (await ask("select left(sha256, 1) as sign from attachments where sha256 < '4' order by 1")).map(
        ({ sign }) => sign,
      );
    await sweepAt(89);
    expect(await left()).toEqual(['1', '2', '3']);
    await sweepAt(91);
    expect(await left()).toEqual(['1']);
    await sweepAt(366);
    expect(await ask('select state from data_changes order by state')).toEqual([
      { state: 'approved' },
      { state: 'asked' },
    ]);
  });

  it('Whatever names a photo has an index for it: a photo that goes is looked for in each such table', async () => {
    const unindexed = await ask(
      `select c.conrelid::regclass::text as place from pg_constraint c
       where c.contype = 'f' and c.confrelid = 'attachments'::regclass and not exists (
         select 1 from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])`,
    );
    expect(unindexed).toEqual([]);
  });

  it('Only the worker sweeps', async () => {
    const app = new Client({ connectionString: database.urls.app });
    await app.connect();
    for (const call of [
      `sweep_batch('sessions', now(), 1)`,
      `sweep_photos(now(), 1)`,
      `sealed_otherwise('2.abcdef.', 1)`,
      `seal_anew('people|phone_sealed', null, '', '')`,
    ])
      await expect(app.query(`select * from ${call}`)).rejects.toThrow('permission denied');
    await app.end();
  });
});
