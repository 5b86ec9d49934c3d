import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { alarm } from '@/lib/jobs/alarm';
import { deliver } from '@/lib/jobs/deliver';
import { rounds } from '@/lib/jobs/rounds';
import { services } from '@/lib/services';
import { sealRobot } from '@/lib/telling/robot-key';
import { advance } from '@/lib/tickets/advance';
import { openTicket } from '@/lib/tickets/open';
import { NOW, see } from '../support/estate';
import { countByState } from '../support/telling';
import { openTellingStage, type TellingStage } from '../support/telling-stage';
import { file } from '../support/ticket-life';

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

  it('Posts a task order and what is overdue, with a link and without name, telephone, room or words', async () => {
    const { green } = stage.estate;
    await setRobot(KEY, '{orders,overdue}');
    const details = {
      place: 'home',
      unit: green.home,
      category: 'water',
      happening: 'leaking',
      description: '厨房漏水',
    };
    const filed = { service: services.repair, communityId: green.id, key: newId(), details };
    const { id, number } = await openTicket(await see(green.owner), filed);
    const given = { department: 'engineering', executor: green.worker.id };
    await advance(await see(green.clerk), { ticketId: id, move: 'assign', as: 'staff', input: given });
    await stage.rows('update tickets set alarm = 100 where id = $1', [id]);
    await send();
    const [order = '', overdue = ''] = stage.wechat.memory.posts.map((one) => one.content);
    expect(order).toContain(`新任务单 ${number}`);
    expect(order).toContain('工程');
    expect(order).toContain(`/admin/tickets/${id}`);
    expect(overdue).toContain(`超时 ${number}`);
    expect(order + overdue).not.toMatch(/1[3-9]\d{9}|王秀英|李强|1201|漏水/);
  });

  it('Says nothing of a ticket that is its filer’s alone', async () => {
    await setRobot(KEY, '{overdue}');
    await post('of a complaint');
    const details = {
      place: 'home',
      unit: stage.estate.green.home,
      category: 'water',
      happening: 'leaking',
      description: '漏水',
    };
    const filed = { service: services.repair, communityId: stage.estate.green.id, key: newId(), details };
    const { id } = await openTicket(await see(stage.estate.green.owner), filed);
    await stage.rows("update tickets set sight = 'filer' where id = $1", [id]);
    await stage.rows("update deliveries set ticket_id = $1, key = 'overdue'", [id]);
    await send();
    expect(await stage.told()).toMatchObject([{ state: 'skipped', code: 'private' }]);
    expect(stage.wechat.memory.posts).toEqual([]);
  });

  it('Posts the day’s figures once the desk is closed, once', async () => {
    await setRobot(KEY, '{shift}');
    await rounds();
    expect(await stage.told()).toEqual([]);
    await stage.setTime(new Date('2026-11-21T12:05:00Z'));
    await rounds();
    await rounds();
    await send();
    expect(stage.wechat.memory.posts).toHaveLength(1);
    expect(stage.wechat.memory.posts[0]?.content).toContain('新增 2 · 办结 0 · 未办结 2 · 已超时 1');
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

  it('Posts a task order that is late by its own deadline, once, and not of a ticket that is its filer’s alone', async () => {
    const { green } = stage.estate;
    await setRobot(KEY, '{overdue}');
    const at = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
    const given = { department: 'cleaning', words: '清理大堂积水', at: at(4).toISOString() };
    const filed = await Promise.all([1, 2].map(async () => file(await see(green.owner), green.home)));
    for (const { id } of filed)
      await advance(await see(green.clerk), { ticketId: id, move: 'orderAdd', as: 'staff', input: given });
    await stage.rows("update tickets set alarm = 150, sight = case when id = $1 then 'filer' else sight end", [
      filed[0]?.id,
    ]);
    await stage.clear();
    await setRobot(KEY, '{overdue}');
    await stage.setTime(at(5));
    for (const { id } of [...filed, ...filed]) await alarm({ community: green.id, ticket: id });
    await send();
    expect((await stage.told()).map(({ state, code }) => [state, code])).toEqual([
      ['skipped', 'private'],
      ['sent', null],
    ]);
    const [post = ''] = stage.wechat.memory.posts.map((one) => one.content);
    expect(post).toContain(`超时 ${filed[1]?.number} 任务单 1`);
    expect(post).toContain('保洁');
    expect(post).toContain('11-21 13:12');
    expect(post).not.toMatch(/1[3-9]\d{9}|王秀英|王敏|周芳|1201|积水|漏/);
  });
});
