import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { giveUp, sendAgain, sendAllAgain } from '@/lib/telling/dead-acts';
import { findDead } from '@/lib/telling/find-dead';
import { findOfficeChannels, putRobot, putSmsMode, removeRobot, testRobot } from '@/lib/telling/office-channels';
import { findOwnChoices, putOwnChoices } from '@/lib/telling/own-choices';
import { see } from '../support/estate';
import { openTellingStage, type TellingStage } from '../support/telling-stage';

let stage: TellingStage;

beforeAll(async () => {
  stage = await openTellingStage();
});
afterAll(() => stage.close());
beforeEach(() => stage.clear());

const green = () => stage.estate.green;
const KEY = '0a1b2c3d-0000-4000-8000-0123456789ab';

async function putDead(code = '43101', ticket: string | null = null) {
  const id = newId();
  await stage.rows(
    `insert into deliveries (id, community_id, person_id, channel, key, cause, ticket_id, values, state, attempts, made_at,
       next_at, ended_at, code)
     values ($1, $2, $3, 'wechat', 'reply', $4, $5, '{"side": "home"}', 'dead', 1, now(), now(), now(), $6)`,
    [id, green().id, green().owner.id, id, ticket, code],
  );
  return id;
}
const stateOf = async (id: string) =>
  (await stage.rows('select state, reason, attempts from deliveries where id = $1', [id]))[0];

describe('dead letters', () => {
  it('Are shown to who leads, with half a name and the end of a telephone; to others they are not there', async () => {
    await putDead();
    const { letters, figures } = await findDead(await see(green().supervisor), green().id, {});
    expect(letters).toMatchObject([{ who: '王**', code: '43101', channel: 'wechat' }]);
    expect(JSON.stringify(letters)).not.toContain(green().owner.phone);
    expect(figures).toEqual({ queued: 0, sent: 0, dead: 1 });
    for (const person of [green().clerk, green().worker, green().owner, stage.estate.maple.manager])
      await expect(async () => findDead(await see(person), green().id, {})).rejects.toThrow('notFound');
  });

  it('Are sent again once, one or all of a reason, and a job is there for them', async () => {
    const boss = await see(green().manager);
    const [one, two] = [await putDead(), await putDead('silent')];
    await sendAgain(boss, green().id, one);
    expect(await stateOf(one)).toMatchObject({ state: 'queued', attempts: 0 });
    await expect(sendAgain(boss, green().id, one)).rejects.toThrow('already');
    await expect(sendAgain(boss, green().id, newId())).rejects.toThrow('notFound');
    expect(await sendAllAgain(boss, green().id, { channel: 'sms' })).toBe(0);
    expect(await sendAllAgain(boss, green().id, { code: 'silent' })).toBe(1);
    expect(await stateOf(two)).toMatchObject({ state: 'queued' });
    const jobs = await stage.rows('select key from graphile_worker._private_jobs');
    expect(jobs.map((job) => job.key)).toEqual([`deliver wechat ${green().id}`]);
  });

  it('Are let go with a reason, by one of two colleagues', async () => {
    const id = await putDead();
    await giveUp(await see(green().supervisor), green().id, id, 'told');
    expect(await stateOf(id)).toMatchObject({ state: 'dropped', reason: 'told' });
    await expect(giveUp(await see(green().manager), green().id, id, 'told')).rejects.toThrow('already');
  });
});

describe('the office’s channels', () => {
  it('Keep the key of the group’s robot sealed, and show that there is one', async () => {
    const boss = await see(green().manager);
    await expect(putRobot(boss, green().id, 'https://example.com', [])).rejects.toThrow('input');
    await expect(putRobot(boss, green().id, '', ['orders'])).rejects.toThrow('input');
    await putRobot(boss, green().id, ` https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${KEY} `, ['orders']);
    await putRobot(boss, green().id, '', ['shift']);
    const [row] = await stage.rows('select sealed from robots');
    expect(row.sealed).not.toContain(KEY);
    const { robot } = await findOfficeChannels(boss, green().id);
    expect(robot).toMatchObject({ posts: ['shift'], setBy: '刘建国', last: null });
    expect(JSON.stringify(robot)).not.toContain(row.sealed);
    await testRobot(boss, green().id);
    expect((await findOfficeChannels(boss, green().id)).robot?.last).toMatchObject({ key: 'test', state: 'queued' });
    await removeRobot(boss, green().id);
    await expect(removeRobot(boss, green().id)).rejects.toThrow('already');
  });

  it('Are changed by who leads there, and by nobody of another community', async () => {
    for (const person of [green().clerk, stage.estate.maple.manager])
      await expect(async () => putSmsMode(await see(person), green().id, 'urgent')).rejects.toThrow('notFound');
    for (const mode of ['off', 'urgent', 'urgent'] as const)
      await putSmsMode(await see(green().supervisor), green().id, mode);
    const { sms } = await findOfficeChannels(await see(green().manager), green().id);
    expect(sms).toMatchObject({ mode: 'urgent', set: { who: '周芳' } });
    const lines = await stage.rows("select before, after from setting_changes where field = 'telling.sms'");
    expect(lines).toEqual([{ before: 'off', after: 'urgent' }]);
    expect(await stage.rows("select what from acts where target = 'settings telling.sms'")).toHaveLength(1);
  });
});

describe('a person’s own choices', () => {
  it('Are the usual until they choose; what was not offered stays as it was', async () => {
    const owner = await see(green().owner);
    expect(await findOwnChoices(owner)).toMatchObject({
      muted: [],
      quietFrom: 1320,
      quietUntil: 450,
      kinds: ['tickets', 'notices', 'homes'],
      ways: { wechat: 'linked', sms: false },
    });
    const none = { quietFrom: null, quietUntil: null };
    await putOwnChoices(owner, { sms: ['tickets'] }, none);
    await putOwnChoices(owner, { wechat: ['tickets', 'homes'] }, none);
    const { muted, quietFrom } = await findOwnChoices(owner);
    expect(muted.sort()).toEqual(['sms:homes', 'sms:notices', 'wechat:notices']);
    expect(quietFrom).toBeNull();
    expect((await findOwnChoices(await see(green().son))).muted).toEqual([]);
  });
});
