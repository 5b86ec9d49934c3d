import { beforeEach, describe, expect, test } from 'vitest';
import { sql } from '@/db/sql';
import { validityOf } from '@/lib/gate/validity';
import { findTicket } from '@/lib/tickets/find-ticket';
import { readAs, type Viewer } from '@/lib/viewer';
import { findPermit } from '@/lib/works/find-permit';
import { later, NOW, see } from '../support/estate';
import { identityOf } from '../support/identity';
import { beside, refused, setPermitStage } from '../support/permit-stage';
import { staged } from '../support/staged';
import { expectHistoryToAddUp, resident, staff } from '../support/ticket-life';

const stage = staged(setPermitStage);
const DAY = 1440;

beforeEach(() => stage.clear());

const wish = {
  risk: 'hot',
  place: '厨房北墙',
  day: '2026-11-23',
  from: '09:00',
  to: '11:30',
  watch: '吴小军',
  extinguisher: 'on',
};
const ask = (id: string, other: object = {}) => resident(stage.owner, id, 'askHot', { ...wish, ...other });
const onDay = (days: number): Viewer => later(stage.engineer, days * DAY);
const hot = (id: string) =>
  stage.rows(
    `select no, what, state, from_day::text as day, to_day::text as until, from_minute as "from", to_minute as "to", place,
       details ->> 'watch' as watch from permits where ticket_id = $1 and what <> 'works' order by no`,
    id,
  );

describe('hot work and work at height (REN-9)', () => {
  test('Is asked for one day, allowed by engineering, and holds in its hours of that day alone', async () => {
    const id = await stage.underway(0);
    await ask(id);
    const { number } = await staff(onDay(1), id, 'allowHot');
    expect(await hot(id)).toEqual([
      {
        ...{ no: `${number}-DH1`, what: 'hot', state: 'valid', day: '2026-11-23', until: '2026-11-23' },
        ...{ from: 540, to: 690, place: '厨房北墙', watch: '吴小军' },
      },
    ]);
    const { permits } = await findPermit(stage.clerk, { id, communityId: stage.estate.green.id });
    const found = permits.find(({ what }) => what === 'hot');
    if (!found) throw new Error('no permit');
    const at = (moment: string) => validityOf(found, new Date(`${moment}:00+08:00`));
    expect(['2026-11-22T10:00', '2026-11-23T10:00', '2026-11-23T11:30', '2026-11-24T10:00'].map(at)).toEqual([
      'early',
      'valid',
      'outside',
      'expired',
    ]);
    await expectHistoryToAddUp(stage.database.admin, id);
    const told = JSON.stringify(
      await stage.rows('select e.*, c.content from events e join event_content c on c.event_id = e.id'),
    );
    expect(told).not.toContain('吴小军');
  });

  test('Is refused without an extinguisher, outside the permit’s days, turned round in time, or of another kind', async () => {
    const id = await stage.underway(0);
    await expect(ask(id, { extinguisher: '' })).rejects.toMatchObject({ key: 'input' });
    await expect(ask(id, { extinguisher: 'off' })).rejects.toMatchObject(beside({ extinguisher: 'hotExtinguisher' }));
    await expect(ask(id, { day: '2026-12-21' })).rejects.toMatchObject(beside({ day: 'passOutside' }));
    await expect(ask(id, { day: '2026-11-20' })).rejects.toMatchObject(beside({ day: 'inPast' }));
    await expect(ask(id, { to: '08:30' })).rejects.toMatchObject(beside({ to: 'endsBeforeStart' }));
    await expect(ask(id, { from: '25:00' })).rejects.toMatchObject(beside({ from: 'invalid_type' }));
    await expect(ask(id, { risk: 'dive' })).rejects.toMatchObject({ key: 'input' });
    await expect(ask(id, { watch: '' })).rejects.toMatchObject({ key: 'input' });
    expect(await hot(id)).toEqual([]);
    await ask(id, { risk: 'height', extinguisher: 'off' });
    expect(await hot(id)).toMatchObject([{ what: 'height', state: 'asked' }]);
  });

  test('Of several the one that is meant is named; what is over or refused is not allowed any more', async () => {
    const id = await stage.underway(0);
    await ask(id);
    await ask(id, { day: '2026-11-24' });
    await expect(staff(onDay(0), id, 'allowHot')).rejects.toMatchObject(beside({ hot: 'whichHot' }));
    await staff(onDay(0), id, 'refuseHot', { hot: '1', words: '附近有油漆' });
    await expect(staff(onDay(0), id, 'allowHot', { hot: '1' })).rejects.toMatchObject(beside({ hot: 'noHot' }));
    await expect(staff(onDay(4), id, 'allowHot', { hot: '2' })).rejects.toMatchObject(beside({ hot: 'inPast' }));
    expect((await hot(id)).map(({ state }) => state)).toEqual(['void', 'asked']);
    await expect(staff(stage.clerk, id, 'allowHot', { hot: '2' })).rejects.toMatchObject(refused('notYours'));
    await expect(resident(stage.owner, id, 'allowHot', { hot: '2' })).rejects.toMatchObject(refused('notYours'));
  });

  test('Rests with the works, and nothing is asked for or allowed while they are stopped', async () => {
    const id = await stage.underway(0);
    await ask(id);
    await staff(onDay(0), id, 'allowHot');
    await ask(id, { day: '2026-11-25' });
    await staff(onDay(0), id, 'stopWorks', { stopCause: 'danger', words: '承重墙受损' });
    expect((await hot(id)).map(({ state }) => state)).toEqual(['suspended', 'asked']);
    await expect(ask(id)).rejects.toMatchObject(refused('notNow'));
    await expect(staff(onDay(0), id, 'allowHot')).rejects.toMatchObject(refused('notNow'));
  });
});

describe('who reads passes', () => {
  const reads = (viewer: Viewer) =>
    readAs<[{ id: string }[], { id: string }[]]>(viewer, sql`select id from passes`, sql`select id from permits`);

  test('Staff of another community and who lives there find none, whatever they ask the database', async () => {
    await stage.underway(1);
    const { maple } = stage.estate;
    for (const person of [maple.manager, maple.clerk, maple.owner])
      expect(await reads(await see(person))).toEqual([[], []]);
    expect((await reads(stage.clerk)).map((rows) => rows.length)).toEqual([1, 1]);
  });

  test('A neighbour, and the tenant next door, come to no page that shows them', async () => {
    const id = await stage.underway(1);
    const { green, maple } = stage.estate;
    for (const person of [green.landlord, green.tenant])
      await expect(findTicket(await see(person), id, 'resident')).rejects.toMatchObject(refused('notFound'));
    await expect(findTicket(await see(maple.manager), id, 'staff')).rejects.toMatchObject(refused('notFound'));
  });

  test('What a page is given of a person holds no whole number', async () => {
    const id = await stage.underway(1);
    const found = JSON.stringify(await findPermit(stage.owner, { id, communityId: stage.estate.green.id }));
    expect(found).toContain(identityOf(1).slice(-4));
    expect(found).not.toContain(identityOf(1));
    expect(found).not.toContain('13900000001');
    expect(found).not.toContain('ealed');
  });

  test('The day after its last one nothing says that it holds', async () => {
    const id = await stage.underway(1);
    const { works, passes } = await findPermit(stage.owner, { id, communityId: stage.estate.green.id });
    if (!works) throw new Error('no permit');
    const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
    expect([29, 30].map((count) => validityOf(works, days(count)))).toEqual(['valid', 'expired']);
    expect(passes).toMatchObject([{ toDay: '2026-12-20' }]);
  });
});
