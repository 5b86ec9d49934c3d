import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '@/lib/jobs/deliver';
import { drain } from '@/lib/jobs/queue-runner';
import { NOW } from '../support/estate';
import { countByState } from '../support/telling';
import { openTellingStage, type TellingStage } from '../support/telling-stage';
import { openidOf } from '../support/wechat/personas';

let stage: TellingStage;

beforeAll(async () => {
  stage = await openTellingStage();
});
afterAll(() => stage.close());
beforeEach(() => stage.clear());
const send = (channel = 'wechat') => deliver({ community: stage.estate.green.id, channel });

describe('what goes out', () => {
  it('A message in the inbox is one to WeChat where an account is linked, in the same transaction', async () => {
    await stage.database.admin.query('begin');
    await stage.put(stage.estate.green.owner.id);
    await stage.database.admin.query('rollback');
    expect(await stage.told()).toEqual([]);
    await stage.put(stage.estate.green.owner.id);
    await stage.put(stage.estate.green.son.id);
    expect(await stage.told()).toMatchObject([
      { channel: 'wechat', state: 'queued', person_id: stage.estate.green.owner.id },
    ]);
    await drain();
    expect(await stage.told()).toMatchObject([{ state: 'sent', attempts: 1 }]);
    expect(stage.wechat.memory.sent).toMatchObject([
      { touser: openidOf('owner'), data: { thing1: { value: '小区有新公告' }, time3: { value: '2026-11-21 09:12' } } },
    ]);
  });

  it('SMS is off until the office wants it: for the urgent, or for who has no WeChat besides', async () => {
    await stage.setSms('urgent');
    await stage.put(stage.estate.green.son.id);
    await stage.put(stage.estate.green.son.id, { urgent: 'true' });
    expect(await stage.told()).toMatchObject([{ channel: 'sms' }]);
    await stage.setSms('noWechat');
    await stage.put(stage.estate.green.tenant.id);
    await stage.put(stage.estate.green.tenant.id, { side: 'desk' });
    await stage.put(stage.estate.green.owner.id);
    expect((await stage.told()).map((one) => one.channel).sort()).toEqual(['sms', 'sms', 'wechat']);
  });

  it('The same cause goes out once, however often it is told', async () => {
    const cause = await stage.put(stage.estate.green.owner.id);
    await stage.database.admin.query('delete from inbox');
    await stage.put(stage.estate.green.owner.id, {}, cause);
    expect(await stage.told()).toHaveLength(1);
  });

  it('Quiet hours put off to the morning and drop nothing; the urgent goes at once', async () => {
    const night = new Date('2026-11-21T15:00:00Z');
    await stage.setTime(night);
    await stage.put(stage.estate.green.owner.id);
    await stage.put(stage.estate.green.owner.id, { urgent: 'true' });
    await send();
    expect((await stage.told()).map((one) => one.state).sort()).toEqual(['queued', 'sent']);
    const [waiting] = await stage.rows("select next_at, attempts from deliveries where state = 'queued'");
    expect(waiting).toEqual({ next_at: new Date('2026-11-21T23:30:00Z'), attempts: 0 });
    await stage.setTime(waiting.next_at);
    await send();
    expect(stage.wechat.memory.sent).toHaveLength(2);
  });

  it('What was read in the portal meanwhile, and what is not wanted, is left out', async () => {
    await stage.put(stage.estate.green.owner.id);
    await stage.database.admin.query('update inbox set read_at = now()');
    await send();
    await stage.database.admin.query(
      "insert into telling_choices (person_id, muted, changed_at) values ($1, '{wechat:notices}', now())",
      [stage.estate.green.owner.id],
    );
    await stage.put(stage.estate.green.owner.id);
    await send();
    expect((await stage.told()).map((one) => one.code).sort()).toEqual(['muted', 'read']);
    expect(stage.wechat.memory.sent).toEqual([]);
  });
});

describe('a provider that says no, or nothing', () => {
  it('Who refused the messages is a dead letter, and hears by SMS where the office wishes that', async () => {
    stage.wechat.memory.unwilling.add(openidOf('owner'));
    await stage.setSms('noWechat');
    await stage.put(stage.estate.green.owner.id);
    await send();
    expect(await stage.told()).toMatchObject([
      { channel: 'wechat', state: 'dead', code: '43101', attempts: 1 },
      { channel: 'sms', state: 'queued' },
    ]);
  });

  it('A busy one is tried again later, with the same message', async () => {
    stage.wechat.memory.mood = 'busy';
    await stage.put(stage.estate.green.owner.id);
    await send();
    const [later] = await stage.told();
    expect(later).toMatchObject({ state: 'queued', attempts: 1, code: '-1' });
    const wait = later.next_at.getTime() - NOW.getTime();
    expect(wait).toBeGreaterThanOrEqual(48_000);
    expect(wait).toBeLessThanOrEqual(72_000);
    stage.wechat.memory.mood = 'well';
    await stage.setTime(later.next_at);
    await send();
    expect(await stage.told()).toMatchObject([{ state: 'sent', attempts: 2 }]);
  });

  it('A token that WeChat threw away is replaced once, and the message goes', async () => {
    await stage.put(stage.estate.green.owner.id);
    await send();
    stage.wechat.memory.tokens.clear();
    await stage.put(stage.estate.green.owner.id);
    await send();
    expect(await countByState(stage.database.admin)).toEqual({ sent: 2 });
  });

  it('After a day of trying it is a dead letter', async () => {
    stage.wechat.memory.mood = 'busy';
    await stage.put(stage.estate.green.owner.id);
    await stage.database.admin.query('update deliveries set attempts = 28');
    await send();
    expect(await stage.told()).toMatchObject([{ state: 'dead', attempts: 29, code: '-1' }]);
  });
});

describe('a worker that dies between sending and writing it down', () => {
  const leaveInHand = (minutes: number) =>
    stage.database.admin.query(
      `update deliveries set state = 'sending', claim = gen_random_uuid(),
         claimed_at = clock_timestamp() - make_interval(mins => $1)`,
      [minutes],
    );

  it('WeChat knows the message by its id: it is handed over again and arrives once', async () => {
    await stage.put(stage.estate.green.owner.id);
    await send();
    await leaveInHand(1);
    await send();
    expect(await countByState(stage.database.admin)).toEqual({ sent: 1 });
    expect(stage.wechat.memory.sent).toHaveLength(1);
  });

  it('Past ten minutes nobody knows, so that people decide', async () => {
    await stage.put(stage.estate.green.owner.id);
    await leaveInHand(11);
    await send();
    expect(await stage.told()).toMatchObject([{ state: 'dead', code: 'interrupted' }]);
    expect(stage.wechat.memory.sent).toEqual([]);
  });

  it('An SMS that nobody can tell of is not sent again by itself', async () => {
    await stage.setSms('urgent');
    await stage.put(stage.estate.green.son.id, { urgent: 'true' });
    await leaveInHand(1);
    await send('sms');
    expect(await stage.told()).toMatchObject([{ channel: 'sms', state: 'dead', code: 'interrupted' }]);
  });

  it('What another worker has in hand is left to it', async () => {
    await stage.put(stage.estate.green.owner.id);
    await leaveInHand(0);
    await send();
    expect(await stage.told()).toMatchObject([{ state: 'sending' }]);
  });
});
