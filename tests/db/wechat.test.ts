import type { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { viewerOf } from '@/lib/viewer';
import type { Wechat } from '@/lib/wechat/authorize';
import { endLink, findLinks, linkAccount, markSession, personOfAccount } from '@/lib/wechat/links';
import { beginRound, endRound } from '@/lib/wechat/rounds';
import { accessToken, jsTicket } from '@/lib/wechat/tokens';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW, see } from '../support/estate';
import { appid, secret } from '../support/wechat/account';
import { openidOf } from '../support/wechat/personas';
import { startWechat } from '../support/wechat/server';

let database: TestDatabase;
let estate: Estate;
let app: Client;
let stand: Awaited<ReturnType<typeof startWechat>>;
let wechat: Wechat;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  app = await database.openApp();
  stand = await startWechat();
  wechat = { appId: appid, secret, api: stand.url, open: stand.url };
});
afterAll(async () => {
  await stand.close();
  await app.end();
  await database.close();
});

const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
const pending = (persona: string) => ({
  appid,
  openid: openidOf(persona),
  ends: minutes(15).toISOString(),
});
const count = async (table: string) =>
  (await database.admin.query(`select count(*)::int as n from ${table}`)).rows[0].n as number;

describe('a round through WeChat', () => {
  it('Comes back once, and knows where it was going', async () => {
    const state = await beginRound('browser', '/tickets', 0, NOW);
    expect(state).toMatch(/^[a-zA-Z0-9]{1,128}$/);
    expect(await endRound('browser', state, minutes(1))).toMatchObject({ to: '/tickets', attempt: 0 });
    expect(await endRound('browser', state, minutes(1))).toBeNull();
  });

  it('Comes back once when a hundred come at the same time', async () => {
    const state = await beginRound('browser', '/', 0, NOW);
    const all = await Promise.all(Array.from({ length: 100 }, () => endRound('browser', state, NOW)));
    expect(all.filter(Boolean)).toHaveLength(1);
  });

  it('Is not for another browser, which does not spend it either', async () => {
    const state = await beginRound('browser', '/', 1, NOW);
    expect(await endRound('another', state, NOW)).toBeNull();
    expect(await endRound('browser', state, NOW)).toMatchObject({ attempt: 1 });
  });

  it('Takes ten minutes at most; what is a day old goes when the next begins', async () => {
    const state = await beginRound('browser', '/', 0, NOW);
    expect(await endRound('browser', state, minutes(10))).toBeNull();
    await beginRound('browser', '/', 0, minutes(25 * 60));
    expect(await count('wechat_states')).toBe(1);
  });

  it('Leaves neither the state nor the browser’s secret in the database', async () => {
    const state = await beginRound('a-secret-of-a-browser', '/', 0, NOW);
    const { rows } = await database.admin.query('select * from wechat_states');
    expect(JSON.stringify(rows)).not.toContain(state);
    expect(JSON.stringify(rows)).not.toContain('a-secret-of-a-browser');
  });
});

describe('the link of an account of WeChat', () => {
  beforeEach(() => database.admin.query('delete from wechat_links'));

  it('Stands for its person from then on, and is made once', async () => {
    const { owner } = estate.green;
    expect(await personOfAccount(appid, openidOf('known'), NOW)).toBeNull();
    const made = await linkAccount(pending('known'), owner.id, NOW);
    expect(made).toMatchObject({ at: 'new' });
    expect(await linkAccount(pending('known'), owner.id, NOW)).toEqual({ ...made, at: 'known' });
    expect(await personOfAccount(appid, openidOf('known'), NOW)).toMatchObject({ personId: owner.id });
    expect(await personOfAccount('wx0000000000000001', openidOf('known'), NOW)).toBeNull();
  });

  it('Is never taken from another person', async () => {
    await linkAccount(pending('known'), estate.green.owner.id, NOW);
    expect(await linkAccount(pending('known'), estate.green.tenant.id, NOW)).toEqual({ at: 'taken' });
    expect(await personOfAccount(appid, openidOf('known'), NOW)).toMatchObject({ personId: estate.green.owner.id });
  });

  it('Is not made for who proves a phone too late', async () => {
    expect(await linkAccount(pending('late'), estate.green.owner.id, minutes(16))).toEqual({ at: 'late' });
    expect(await count('wechat_links')).toBe(0);
  });

  it('Lets nobody in who may not sign in', async () => {
    const { son } = estate.green;
    await linkAccount(pending('known'), son.id, NOW);
    await database.admin.query('update people set disabled_at = now() where id = $1', [son.id]);
    expect(await personOfAccount(appid, openidOf('known'), NOW)).toBeNull();
    expect(await linkAccount(pending('other'), son.id, NOW)).toEqual({ at: 'taken' });
    await database.admin.query('update people set disabled_at = null where id = $1', [son.id]);
  });

  it('Is seen and ended by its person alone, and ends the sessions it opened, but for the one that ends it', async () => {
    const { owner, tenant } = estate.green;
    const made = await linkAccount(pending('known'), owner.id, NOW);
    const link = 'link' in made ? made.link : '';
    const [here, there, byCode] = [await see(owner), await see(owner), await see(owner)];
    const stranger = await see(tenant);
    for (const one of [here, there, stranger]) await markSession(one.session, link);
    expect(await findLinks(here)).toEqual([{ id: link, linkedAt: NOW, usedAt: NOW }]);
    expect(await findLinks(stranger)).toEqual([]);
    await expect(endLink(stranger, link)).rejects.toMatchObject({ key: 'notFound' });
    await expect(endLink(here, newId())).rejects.toMatchObject({ key: 'notFound' });
    await endLink(here, link);
    expect(await findLinks(here)).toEqual([]);
    const alive = await Promise.all(
      [here, there, byCode, stranger].map((one) => viewerOf(one.session, NOW, false).then(Boolean)),
    );
    expect(alive).toEqual([true, false, true, true]);
    expect(await personOfAccount(appid, openidOf('known'), NOW)).toBeNull();
  });
});

describe('what WeChat gives the program to call it with', () => {
  beforeEach(async () => {
    await database.admin.query('delete from wechat_tokens');
    stand.memory.calls.length = 0;
  });
  const calls = (path: string) => stand.memory.calls.filter((one) => one.endsWith(path)).length;

  it('Is asked for once by many at the same time, and kept sealed', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => jsTicket(wechat)));
    expect(new Set(all).size).toBe(1);
    expect(all[0]).toMatch(/^ticket-/);
    expect([calls('stable_token'), calls('getticket')]).toEqual([1, 1]);
    const { rows } = await database.admin.query('select value from wechat_tokens');
    expect(JSON.stringify(rows)).not.toContain('ticket-');
  });

  it('Is asked for again in its last five minutes, and the old one goes on while nothing new is to be had', async () => {
    const first = await jsTicket(wechat);
    await database.admin.query("update wechat_tokens set ends_at = now() + interval '4 minutes'");
    expect(await jsTicket({ ...wechat, api: 'http://127.0.0.1:1' })).toBe(first);
    expect(await jsTicket(wechat)).not.toBe(first);
    await database.admin.query("update wechat_tokens set ends_at = now() - interval '1 second'");
    expect(await jsTicket({ ...wechat, api: 'http://127.0.0.1:1' })).toBeNull();
  });

  it('Is replaced once when WeChat says it is dead (42001)', async () => {
    const dead = await accessToken(wechat);
    await fetch(`${stand.url}/stand-in/expire`);
    expect(await jsTicket(wechat)).toMatch(/^ticket-/);
    expect(await accessToken(wechat)).not.toBe(dead);
    expect([calls('stable_token'), calls('getticket')]).toEqual([2, 2]);
  });

  it('Is waited for without a connection while another process asks, and not for ever', async () => {
    await app.query("select pg_advisory_lock(hashtextextended('wechat access ' || $1, 0))", [appid]);
    expect(await accessToken(wechat)).toBeNull();
    expect(calls('stable_token')).toBe(0);
    await app.query('select pg_advisory_unlock_all()');
    expect(await accessToken(wechat)).toMatch(/^99_/);
  });
});

describe('the tables of WeChat', () => {
  it('Are out of reach of the program but through their functions', async () => {
    for (const table of ['wechat_links', 'wechat_states', 'wechat_tokens']) {
      await expect(app.query(`select * from ${table}`)).rejects.toThrow('permission denied');
      await expect(app.query(`delete from ${table}`)).rejects.toThrow('permission denied');
    }
  });
});
