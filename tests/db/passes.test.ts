import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '@/lib/id';
import { openPhone } from '@/lib/people/phone';
import { unseal } from '@/lib/people/sealed';
import type { Viewer } from '@/lib/viewer';
import { later, see } from '../support/estate';
import { beside, type PermitStage, refused, setPermitStage } from '../support/permit-stage';
import { resident, staff } from '../support/ticket-life';
import { identityOf, readyForPermit } from '../support/works';

let stage: PermitStage;
const DAY = 1440;

beforeAll(async () => {
  stage = await setPermitStage();
});
afterAll(() => stage.database.close());
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
    await expect(make({ trade: 'cook' })).rejects.toMatchObject({ key: 'input' });
    await expect(make({ to: '2026-12-21' })).rejects.toMatchObject(beside({ to: 'passOutside' }));
    await expect(make({ from: '2026-11-20' })).rejects.toMatchObject(beside({ from: 'inPast' }));
    await expect(make({}, 30)).rejects.toMatchObject(refused('permitOver'));
    expect(await stage.rows('select 1 from passes')).toEqual([]);
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
