import { beforeEach, describe, expect, test } from 'vitest';
import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { sweep } from '@/lib/jobs/sweep';
import { openPhone } from '@/lib/people/phone';
import { sealedNow, unseal } from '@/lib/people/sealed';
import type { Viewer } from '@/lib/viewer';
import { later, NOW, see } from '../support/estate';
import { identityOf } from '../support/identity';
import { beside, refused, setPermitStage } from '../support/permit-stage';
import { staged } from '../support/staged';
import { resident, staff } from '../support/ticket-life';
import { readyForPermit } from '../support/works';

const stage = staged(setPermitStage);
const DAY = 1440;

beforeEach(() => stage.clear());

describe('passes (REN-8)', () => {
  test('Seal number and telephone for their own row, and put neither name nor number into the history', async () => {
    const id = await stage.underway();
    const pass = await stage.one('select * from passes where ticket_id = $1', id);
    const identity = identityOf(1);
    expect(unseal(pass.identity_sealed, 'passes|identity_sealed', pass.id)).toBe(identity);
    expect(openPhone(pass.phone_sealed, 'passes|phone_sealed', pass.id)).toBe('13900000001');
    expect(pass).toMatchObject({ identity_tail: identity.slice(-4), state: 'valid', name: '工人1' });
    expect(await stage.one('select purpose, ticket_id from attachments where id = $1', pass.photo_id)).toEqual({
      purpose: 'pass',
      ticket_id: id,
    });
    const told = JSON.stringify(
      await stage.rows('select e.*, c.content from events e join event_content c on c.event_id = e.id'),
    );
    expect(told).not.toContain('工人1');
    expect(told).not.toContain(identity);
    expect(told).not.toContain('13900000001');
  });

  test('One person has one: on a second works of the community it is refused beside the number, in any spelling', async () => {
    await stage.underway();
    const { green } = stage.estate;
    const other = await readyForPermit(await see(green.landlord), green.next, stage);
    await staff(stage.clerk, other, 'issuePermit');
    const again = async (identity: string) =>
      staff(stage.clerk, other, 'addWorker', { ...(await stage.worker(2)), identity });
    const number = identityOf(1);
    const spelt = `${number.slice(0, 6)} ${number.slice(6)}`.toLowerCase();
    await expect(again(spelt)).rejects.toMatchObject(beside({ identity: 'passElsewhere' }));
    await staff(stage.clerk, (await stage.one('select ticket_id from passes limit 1')).ticket_id, 'endPass', {
      pass: '1',
      words: '换人',
    });
    await again(number);
  });

  test('A pass whose days are over stands in nobody’s way', async () => {
    const id = await stage.underway(0);
    await staff(stage.clerk, id, 'addWorker', { ...(await stage.worker(1)), to: '2026-11-23' });
    const next = async (days: number) => staff(later(stage.clerk, days * DAY), id, 'addWorker', await stage.worker(1));
    await expect(next(2)).rejects.toMatchObject(beside({ identity: 'passElsewhere' }));
    await next(3);
    expect(await stage.states('passes', id)).toEqual(['ended', 'valid']);
  });

  test('Two desks making one person’s pass at once make one', async () => {
    const id = await stage.underway(0);
    const [first, second] = [await stage.worker(1), await stage.worker(1)];
    const both = await Promise.allSettled([first, second].map((input) => staff(stage.clerk, id, 'addWorker', input)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await stage.rows('select 1 from passes')).toHaveLength(1);
  });

  test('Refuses numbers that nobody can have, and days outside the permit', async () => {
    const id = await stage.underway(0);
    const make = async (wrong: object, days = 0) =>
      staff(later(stage.clerk, days * DAY), id, 'addWorker', { ...(await stage.worker(1)), ...wrong });
    const right = identityOf(1);
    const digit = right.endsWith('1') ? '2' : '1';
    for (const identity of ['', '330106', `${right.slice(0, 17)}${digit}`, '330106199013011234', '330106203001011234'])
      await expect(make({ identity })).rejects.toMatchObject(beside({ identity: 'identityWrong' }));
    await expect(make({ photo: [] })).rejects.toMatchObject(beside({ photo: 'passPhoto' }));
    await expect(make({ photo: newId() })).rejects.toMatchObject({ fields: { photo: 'photoGone' } });
    const { photo } = await stage.worker(1);
    await stage.rows(`update attachments set purpose = 'survey' where id = $1`, photo);
    await expect(make({ photo })).rejects.toMatchObject({ fields: { photo: 'photoGone' } });
    await expect(make({ trade: 'cook' })).rejects.toMatchObject({ key: 'input' });
    await expect(make({ to: '2026-12-21' })).rejects.toMatchObject(beside({ to: 'passOutside' }));
    await expect(make({ from: '2026-11-20' })).rejects.toMatchObject(beside({ from: 'inPast' }));
    await expect(make({}, 30)).rejects.toMatchObject(refused('permitOver'));
    expect(await stage.rows('select 1 from passes')).toEqual([]);
  });

  test('Each given out costs its fee, to whoever builds; one that is ended is not paid back by itself', async () => {
    const id = await stage.underway(0);
    await stage.setOwn(id, { money: { passFen: 500 } });
    for (const n of [1, 2]) await staff(stage.clerk, id, 'addWorker', await stage.worker(n));
    await staff(stage.clerk, id, 'endPass', { pass: '1', words: '不再来' });
    const { own } = await stage.one('select own from tickets where id = $1', id);
    expect(own.money.charges).toMatchObject([{ account: 'pass', payer: 'contractor', fen: 1000 }]);
    expect(own.permit).toMatchObject({ passes: 1, issued: 2 });
  });

  test('There are at most sixty: two hundred workers get one sentence', async () => {
    const id = await stage.underway(0);
    await stage.setOwn(id, { permit: { passes: 60, issued: 60 } });
    await expect(staff(stage.clerk, id, 'addWorker', await stage.worker(61))).rejects.toMatchObject(
      refused('passesFull'),
    );
  });

  test('Rest while the works are stopped, go on with them, and end with the permit', async () => {
    const id = await stage.underway(2);
    await staff(later(stage.engineer, 10), id, 'stopWorks', { stopCause: 'danger', words: '承重墙受损' });
    expect([await stage.states('permits', id), await stage.states('passes', id)]).toEqual([
      ['suspended'],
      ['suspended'],
    ]);
    await expect(staff(stage.clerk, id, 'addWorker', await stage.worker(9))).rejects.toMatchObject(refused('notNow'));
    await staff(later(stage.engineer, 20), id, 'resumeWorks');
    expect([await stage.states('permits', id), await stage.states('passes', id)]).toEqual([['valid'], ['valid']]);
    await staff(later(stage.clerk, 25), id, 'endPass', { pass: '2', words: '不再来' });
    await expect(staff(later(stage.clerk, 26), id, 'endPass', { pass: '2', words: '不再来' })).rejects.toMatchObject(
      beside({ pass: 'noPass' }),
    );
    await expect(staff(later(stage.clerk, 27), id, 'endPass', { pass: '7', words: '不再来' })).rejects.toMatchObject(
      beside({ pass: 'noPass' }),
    );
    await resident(later(stage.owner, 30), id, 'askAcceptance');
    const sign = (viewer: Viewer, part: string) =>
      staff(later(viewer, 40), id, 'signWorks', { part, closedWater: 'true', words: '' });
    await sign(stage.clerk, 'desk');
    await stage.setOwn(id, { finish: { security: 'passed' } });
    await sign(stage.engineer, 'engineering');
    expect([await stage.states('permits', id), await stage.states('passes', id)]).toEqual([['ended'], ['ended']]);
    expect(await stage.rows('select 1 from passes where ended_at is null')).toEqual([]);
  });
});

describe('what is kept of workers', () => {
  const sweepAt = (days: number) => {
    Object.assign(env(), { LINLI_NOW: new Date(NOW.getTime() + days * 86_400_000) });
    return sweep();
  };
  const kept = () =>
    stage.rows(
      `select name, identity_sealed is not null and identity_key is not null and identity_tail is not null
         and phone_sealed is not null and photo_id is not null as whole, erased_at is not null as erased,
         num_nonnulls(identity_sealed, identity_key, identity_tail, phone_sealed, photo_id)::int as held
       from passes order by no`,
    );

  test('Number, telephone and picture go thirty days after a pass ended, its days are over or as set; others stay', async () => {
    const { green } = stage.estate;
    const id = await stage.underway(2);
    await staff(stage.clerk, id, 'addWorker', { ...(await stage.worker(3)), to: '2026-11-25' });
    await staff(later(stage.clerk, DAY), id, 'endPass', { pass: '1', words: '不再来' });
    await sweepAt(30.9);
    expect((await kept()).map(({ whole }) => whole)).toEqual([true, true, true]);
    const pictures = () => stage.rows(`select 1 from attachments where purpose = 'pass' and ticket_id = $1`, id);
    expect(await pictures()).toHaveLength(3);
    await sweepAt(31.1);
    expect(await kept()).toMatchObject([
      { name: '工人1', held: 0, erased: true },
      { whole: true, erased: false },
      { whole: true },
    ]);
    expect(await pictures()).toHaveLength(2);
    await sweepAt(35.1);
    expect((await kept()).map(({ held }) => held)).toEqual([0, 5, 0]);
    await stage.database.admin.query(
      `update communities set settings = jsonb_set(settings, '{works,identityDays}', '90') where id = $1`,
      [green.id],
    );
    await sweepAt(100);
    expect((await kept()).map(({ held }) => held)).toEqual([0, 5, 0]);
    await sweepAt(121);
    expect((await kept()).map(({ held }) => held)).toEqual([0, 0, 0]);
    await stage.database.admin.query(`update communities set settings = settings #- '{works,identityDays}'`);
  });

  test('Goes batch by batch until nothing is left', async () => {
    const id = await stage.underway(1);
    await stage.database.admin.query(
      `insert into passes (id, community_id, ticket_id, permit_id, no, name, trade, identity_key, from_day, to_day, state, by_id, at, ended_at)
       select gen_random_uuid(), community_id, ticket_id, permit_id, 'n' || n, name, trade, 'k' || n, from_day, to_day, 'ended', by_id, at, at
       from passes, generate_series(1, 1100) n where ticket_id = $1`,
      [id],
    );
    await sweepAt(31);
    expect(await stage.one('select count(*)::int as n from passes where erased_at is null')).toEqual({ n: 1 });
  });

  test('A key that is changed seals passes anew', async () => {
    await stage.underway(1);
    const before = env().PHONE_KEY;
    const next = Buffer.from('another key of thirty-two bytes!').toString('base64');
    Object.assign(env(), { PHONE_KEY: next, PHONE_KEYS_OLD: [before] });
    await sweepAt(0);
    const pass = await stage.one('select * from passes');
    expect([pass.phone_sealed, pass.identity_sealed].map((one) => one.startsWith(sealedNow()))).toEqual([true, true]);
    Object.assign(env(), { PHONE_KEYS_OLD: [] });
    expect(unseal(pass.identity_sealed, 'passes|identity_sealed', pass.id)).toBe(identityOf(1));
    Object.assign(env(), { PHONE_KEY: before, PHONE_KEYS_OLD: [] });
  });

  test('Only the worker makes it forget', async () => {
    const app = await stage.database.openApp();
    await expect(app.query('select forget_passes(now(), 1)')).rejects.toThrow('permission denied');
  });
});
