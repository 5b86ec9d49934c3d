import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { deliver } from '@/lib/jobs/deliver';
import { drain } from '@/lib/jobs/queue-runner';
import { rounds } from '@/lib/jobs/rounds';
import { sealRobot } from '@/lib/telling/robot-key';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW } from '../support/estate';
import { countByState, linkWechat, setChannels } from '../support/telling';
import { openidOf } from '../support/wechat/personas';
import { startWechat } from '../support/wechat/server';

let database: TestDatabase;
let estate: Estate;
let wechat: Awaited<ReturnType<typeof startWechat>>;

beforeAll(async () => {
  wechat = await startWechat();
  setChannels(wechat.url);
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  await linkWechat(database.admin, estate.green.owner.id, 'owner');
});
afterAll(async () => {
  await database.close();
  await wechat.close();
});
beforeEach(async () => {
  await database.admin.query('delete from deliveries');
  await database.admin.query('delete from inbox');
  await database.admin.query('delete from graphile_worker._private_jobs');
  await database.admin.query('delete from telling_choices');
  await setSms('off');
  wechat.memory.sent.length = 0;
  wechat.memory.posts.length = 0;
  wechat.memory.mood = 'well';
  wechat.memory.unwilling.clear();
  await setTime(NOW);
});

/** Jobs take their time from LINLI_NOW, parsed once a process: each step sets it anew. */
async function setTime(now: Date) {
  const { env } = await import('@/lib/env');
  Object.assign(env(), { LINLI_NOW: now });
  await database.admin.query("select set_config('app.now', $1, false)", [now.toISOString()]);
}
const setSms = (mode: string) =>
  database.admin.query(
    `update communities set settings = jsonb_build_object('telling', jsonb_build_object('sms', $1::text))`,
    [mode],
  );
const rows = async (text: string, values: unknown[] = []) => (await database.admin.query(text, values)).rows;
const told = () =>
  rows('select channel, state, attempts, code, next_at, id, person_id from deliveries order by made_at, id');

async function put(person: string, values: object = {}, cause = newId()) {
  await database.admin.query(
    `insert into inbox (id, community_id, person_id, key, values, sent_at, cause) values ($1, $2, $3, 'notice', $4, $5, $6)`,
    [newId(), estate.green.id, person, { side: 'home', ...values }, NOW, cause],
  );
  return cause;
}
const send = (channel = 'wechat') => deliver({ community: estate.green.id, channel });

describe('what goes out', () => {
  it('A message in the inbox is one to WeChat where an account is linked, in the same transaction', async () => {
    await database.admin.query('begin');
    await put(estate.green.owner.id);
    await database.admin.query('rollback');
    expect(await told()).toEqual([]);
    await put(estate.green.owner.id);
    await put(estate.green.son.id);
    expect(await told()).toMatchObject([{ channel: 'wechat', state: 'queued', person_id: estate.green.owner.id }]);
    await drain();
    expect(await told()).toMatchObject([{ state: 'sent', attempts: 1 }]);
    expect(wechat.memory.sent).toMatchObject([
      { touser: openidOf('owner'), data: { thing1: { value: '小区有新公告' }, time3: { value: '2026-11-21 09:12' } } },
    ]);
  });

  it('SMS is off until the office wants it: for the urgent, or for who has no WeChat besides', async () => {
    await setSms('urgent');
    await put(estate.green.son.id);
    await put(estate.green.son.id, { urgent: 'true' });
    expect(await told()).toMatchObject([{ channel: 'sms' }]);
    await setSms('noWechat');
    await put(estate.green.tenant.id);
    await put(estate.green.tenant.id, { side: 'desk' });
    await put(estate.green.owner.id);
    expect((await told()).map((one) => one.channel).sort()).toEqual(['sms', 'sms', 'wechat']);
  });

  it('The same cause goes out once, however often it is told', async () => {
    const cause = await put(estate.green.owner.id);
    await database.admin.query('delete from inbox');
    await put(estate.green.owner.id, {}, cause);
    expect(await told()).toHaveLength(1);
  });

  it('Quiet hours put off to the morning and drop nothing; the urgent goes at once', async () => {
    const night = new Date('2026-11-21T15:00:00Z');
    await setTime(night);
    await put(estate.green.owner.id);
    await put(estate.green.owner.id, { urgent: 'true' });
    await send();
    expect((await told()).map((one) => one.state).sort()).toEqual(['queued', 'sent']);
    const [waiting] = await rows("select next_at, attempts from deliveries where state = 'queued'");
    expect(waiting).toEqual({ next_at: new Date('2026-11-21T23:30:00Z'), attempts: 0 });
    await setTime(waiting.next_at);
    await send();
    expect(wechat.memory.sent).toHaveLength(2);
  });

  it('What was read in the portal meanwhile, and what is not wanted, is left out', async () => {
    await put(estate.green.owner.id);
    await database.admin.query('update inbox set read_at = now()');
    await send();
    await database.admin.query(
      "insert into telling_choices (person_id, muted, changed_at) values ($1, '{wechat:notices}', now())",
      [estate.green.owner.id],
    );
    await put(estate.green.owner.id);
    await send();
    expect((await told()).map((one) => one.code).sort()).toEqual(['muted', 'read']);
    expect(wechat.memory.sent).toEqual([]);
  });
});

describe('a provider that says no, or nothing', () => {
  it('Who refused the messages is a dead letter, and hears by SMS where the office wishes that', async () => {
    wechat.memory.unwilling.add(openidOf('owner'));
    await setSms('noWechat');
    await put(estate.green.owner.id);
    await send();
    expect(await told()).toMatchObject([
      { channel: 'wechat', state: 'dead', code: '43101', attempts: 1 },
      { channel: 'sms', state: 'queued' },
    ]);
  });

  it('A busy one is tried again later, with the same message', async () => {
    wechat.memory.mood = 'busy';
    await put(estate.green.owner.id);
    await send();
    const [later] = await told();
    expect(later).toMatchObject({ state: 'queued', attempts: 1, code: '-1' });
    const wait = later.next_at.getTime() - NOW.getTime();
    expect(wait).toBeGreaterThanOrEqual(48_000);
    expect(wait).toBeLessThanOrEqual(72_000);
    wechat.memory.mood = 'well';
    await setTime(later.next_at);
    await send();
    expect(await told()).toMatchObject([{ state: 'sent', attempts: 2 }]);
  });

  it('A token that WeChat threw away is replaced once, and the message goes', async () => {
    await put(estate.green.owner.id);
    await send();
    wechat.memory.tokens.clear();
    await put(estate.green.owner.id);
    await send();
    expect(await countByState(database.admin)).toEqual({ sent: 2 });
  });

  it('After a day of trying it is a dead letter', async () => {
    wechat.memory.mood = 'busy';
    await put(estate.green.owner.id);
    await database.admin.query('update deliveries set attempts = 28');
    await send();
    expect(await told()).toMatchObject([{ state: 'dead', attempts: 29, code: '-1' }]);
  });
});

describe('a worker that dies between sending and writing it down', () => {
  const leaveInHand = (minutes: number) =>
    database.admin.query(
      `update deliveries set state = 'sending', claim = gen_random_uuid(),
         claimed_at = clock_timestamp() - make_interval(mins => $1)`,
      [minutes],
    );

  it('WeChat knows the message by its id: it is handed over again and arrives once', async () => {
    await put(estate.green.owner.id);
    await send();
    await leaveInHand(1);
    await send();
    expect(await countByState(database.admin)).toEqual({ sent: 1 });
    expect(wechat.memory.sent).toHaveLength(1);
  });

  it('Past ten minutes nobody knows, so that people decide', async () => {
    await put(estate.green.owner.id);
    await leaveInHand(11);
    await send();
    expect(await told()).toMatchObject([{ state: 'dead', code: 'interrupted' }]);
    expect(wechat.memory.sent).toEqual([]);
  });

  it('An SMS that nobody can tell of is not sent again by itself', async () => {
    await setSms('urgent');
    await put(estate.green.son.id, { urgent: 'true' });
    await leaveInHand(1);
    await send('sms');
    expect(await told()).toMatchObject([{ channel: 'sms', state: 'dead', code: 'interrupted' }]);
  });

  it('What another worker has in hand is left to it', async () => {
    await put(estate.green.owner.id);
    await leaveInHand(0);
    await send();
    expect(await told()).toMatchObject([{ state: 'sending' }]);
  });
});

describe('the robot of the staff group', () => {
  const KEY = '0a1b2c3d-0000-4000-8000-0123456789ab';
  const setRobot = (key: string, posts: string) =>
    database.admin.query(
      `insert into robots (community_id, sealed, posts, set_by, set_at) values ($1, $2, $3, $4, now())
       on conflict (community_id) do update set sealed = excluded.sealed, posts = excluded.posts`,
      [estate.green.id, sealRobot(key, estate.green.id), posts, estate.green.manager.id],
    );
  const post = (cause: string) =>
    database.admin.query("select post_in_group($1, 'test', $2, null, '{}')", [estate.green.id, cause]);

  it('Posts the day’s figures once the desk is closed, once', async () => {
    await setRobot(KEY, '{shift}');
    await rounds();
    expect(await told()).toEqual([]);
    await setTime(new Date('2026-11-21T12:05:00Z'));
    await rounds();
    await rounds();
    await send('robot');
    expect(wechat.memory.posts).toHaveLength(1);
    expect(wechat.memory.posts[0]?.content).toContain('新增 0 · 办结 0 · 未办结 0 · 已超时 0');
  });

  it('Sends at most 20 messages a minute; the rest wait and are not refused', async () => {
    await setRobot(KEY, '{}');
    for (let i = 0; i < 25; i += 1) await post(`burst ${i}`);
    await send('robot');
    expect(await countByState(database.admin)).toEqual({ sent: 20, queued: 5 });
    await database.admin.query("update deliveries set claimed_at = claimed_at - interval '2 minutes'");
    for (const one of wechat.memory.posts) one.at -= 120_000;
    await send('robot');
    expect(await countByState(database.admin)).toEqual({ sent: 25 });
  });

  it('One that was taken out of its group is a dead letter', async () => {
    await setRobot(KEY.replace('0a1b2c3d', '00000000'), '{}');
    await post('gone');
    await send('robot');
    expect(await told()).toMatchObject([{ channel: 'robot', state: 'dead', code: '93000' }]);
  });
});
