import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '@/lib/jobs/deliver';
import { rounds } from '@/lib/jobs/rounds';
import { sealRobot } from '@/lib/telling/robot-key';
import { countByState } from '../support/telling';
import { openTellingStage, type TellingStage } from '../support/telling-stage';

let stage: TellingStage;

beforeAll(async () => {
  stage = await openTellingStage();
});
afterAll(() => stage.close());
beforeEach(() => stage.clear());

const send = () => deliver({ community: stage.estate.green.id, channel: 'robot' });

describe('the robot of the staff group', () => {
  const KEY = '0a1b2c3d-0000-4000-8000-0123456789ab';
  const setRobot = (key: string, posts: string) =>
    stage.database.admin.query(
      `insert into robots (community_id, sealed, posts, set_by, set_at) values ($1, $2, $3, $4, now())
       on conflict (community_id) do update set sealed = excluded.sealed, posts = excluded.posts`,
      [stage.estate.green.id, sealRobot(key, stage.estate.green.id), posts, stage.estate.green.manager.id],
    );
  const post = (cause: string) =>
    stage.database.admin.query("select post_in_group($1, 'test', $2, null, '{}')", [stage.estate.green.id, cause]);

  it('Posts the day’s figures once the desk is closed, once', async () => {
    await setRobot(KEY, '{shift}');
    await rounds();
    expect(await stage.told()).toEqual([]);
    await stage.setTime(new Date('2026-11-21T12:05:00Z'));
    await rounds();
    await rounds();
    await send();
    expect(stage.wechat.memory.posts).toHaveLength(1);
    expect(stage.wechat.memory.posts[0]?.content).toContain('新增 0 · 办结 0 · 未办结 0 · 已超时 0');
  });

  it('Sends at most 20 messages a minute; the rest wait and are not refused', async () => {
    await setRobot(KEY, '{}');
    for (let i = 0; i < 25; i += 1) await post(`burst ${i}`);
    await send();
    expect(await countByState(stage.database.admin)).toEqual({ sent: 20, queued: 5 });
    await stage.database.admin.query("update deliveries set claimed_at = claimed_at - interval '2 minutes'");
    for (const one of stage.wechat.memory.posts) one.at -= 120_000;
    await send();
    expect(await countByState(stage.database.admin)).toEqual({ sent: 25 });
  });

  it('One that was taken out of its group is a dead letter', async () => {
    await setRobot(KEY.replace('0a1b2c3d', '00000000'), '{}');
    await post('gone');
    await send();
    expect(await stage.told()).toMatchObject([{ channel: 'robot', state: 'dead', code: '93000' }]);
  });
});
