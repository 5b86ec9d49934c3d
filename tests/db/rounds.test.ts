import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { attachments, passes, permits } from '@/db/schema';
import { insert } from '@/db/sql';
import { newId } from '@/lib/id';
import { services } from '@/lib/services';
import { checklist } from '@/lib/services/works/checklist';
import { withWorks } from '@/lib/services/works/state';
import { findLinks } from '@/lib/tickets/find-links';
import { findTicket } from '@/lib/tickets/find-ticket';
import { linkTo } from '@/lib/tickets/link-to';
import { openTicket } from '@/lib/tickets/open';
import { sayHead } from '@/lib/tickets/say-head';
import type { Viewer } from '@/lib/viewer';
import { findWorksNearby } from '@/lib/works/find-nearby';
import { findRounds } from '@/lib/works/find-rounds';
import { findToldOf } from '@/lib/works/find-told-of';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';
import { expectHistoryToAddUp, resident, staff } from '../support/ticket-life';
import { applyForWorks } from '../support/works';

vi.mock('@/lib/i18n/translations', async () => (await import('../support/inquiry/translations')).translations);

let database: TestDatabase;
let estate: Estate;
let works: string;
let owner: Viewer;
let engineer: Viewer;
let clerk: Viewer;
let neighbour: Viewer;

const NO = 'SG-261121-0001';
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000).toISOString();
const one = async (statement: string, ...values: unknown[]) => (await database.admin.query(statement, values)).rows[0];

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  const { green } = estate;
  [owner, engineer, clerk, neighbour] = (await Promise.all(
    [green.owner, green.worker, green.clerk, green.landlord].map((person) => see(person)),
  )) as [Viewer, Viewer, Viewer, Viewer];
  works = await underPermit();
});
afterAll(() => database.close());

/** Works with their permit and two passes, as the gate's part gives them out. */
async function underPermit(): Promise<string> {
  const { green, run } = estate;
  const { id } = await applyForWorks(owner, green.home);
  const row = await one('select own from tickets where id = $1', id);
  const period = { from: '2026-11-20', to: '2026-12-20' };
  const own = withWorks({ own: row.own }, { permit: { no: NO, ...period, state: 'valid', passes: 2 } });
  await database.admin.query(`update tickets set step = 'working', phase = 'open', own = $2 where id = $1`, [id, own]);
  await database.admin.query(
    `update events set changes = changes || jsonb_build_object('step', jsonb_build_array(null, 'working'), 'phase', jsonb_build_array(null, 'open'), 'own', jsonb_build_array(null, $2::jsonb)) where ticket_id = $1`,
    [id, JSON.stringify(own)],
  );
  const of = {
    communityId: green.id,
    ticketId: id,
    fromDay: period.from,
    toDay: period.to,
    byId: green.clerk.id,
    at: NOW,
  };
  const permitId = newId();
  await run(insert(permits, { ...of, id: permitId, unitId: green.home, no: NO, what: 'works', state: 'valid' }));
  for (const name of ['周大海', '吴小军'])
    await run(
      insert(passes, { ...of, id: newId(), permitId, no: `${NO}-${name}`, name, trade: '泥瓦工', state: 'valid' }),
    );
  return id;
}

/** What the top of the ticket's page says of how far it is. */
async function dots(viewer: Viewer) {
  const { current, halted, label } = (await sayHead(await findTicket(viewer, works, 'resident'))).steps;
  return { current, halted, label };
}

const demolition = (bad: string[]) => ({
  stage: 'demolition',
  ...Object.fromEntries(checklist.demolition.map((item) => [item, bad.includes(item) ? 'bad' : 'ok'])),
});

async function photoBy(viewer: Viewer): Promise<string> {
  const id = newId();
  const kept = { sha256: `${id}-s`, thumbSha256: `${id}-t`, bytes: 1, width: 1, height: 1, createdAt: NOW };
  await estate.run(
    insert(attachments, { id, communityId: estate.green.id, uploaderId: viewer.personId, purpose: 'photo', ...kept }),
  );
  return id;
}

const states = async (table: 'permits' | 'passes') =>
  (await database.admin.query(`select distinct state from ${table} where ticket_id = $1`, [works])).rows.map(
    ({ state }) => state,
  );

describe('rounds on works under a permit (REN-9)', () => {
  it('A round that finds something bad is a row with its photos and a deadline, and the ticket’s next one', async () => {
    const photo = await photoBy(engineer);
    const input = {
      ...demolition(['bearingWalls']),
      words: '承重墙开洞',
      photos: [photo],
      due: inDays(2),
      grave: 'on',
    };
    await staff(later(engineer, 10), works, 'inspect', input);
    const [round] = await findRounds(clerk, { id: works, communityId: estate.green.id });
    expect(round).toMatchObject({
      no: 1,
      state: 'open',
      words: '承重墙开洞',
      photos: [photo],
      serious: true,
      who: '李强',
    });
    expect(await one('select purpose from attachments where id = $1', photo)).toEqual({ purpose: 'round' });
    const { own_due: due } = await one('select own_due from tickets where id = $1', works);
    expect(due).toEqual(new Date(NOW.getTime() + (10 + 1440) * 60_000));
    await expectHistoryToAddUp(database.admin, works);
  });

  it('A stop suspends permit and passes at once, and what neighbours see says so', async () => {
    await staff(later(engineer, 20), works, 'stopWorks', { stopCause: 'danger', words: '承重墙受损，立即停工' });
    expect([await states('permits'), await states('passes')]).toEqual([['suspended'], ['suspended']]);
    expect(await dots(owner)).toEqual({ current: 2, halted: true, label: '第3步，共6步：已停工' });
    const { rows } = await findWorksNearby(
      neighbour,
      { communityId: estate.green.id, buildingId: estate.green.building },
      null,
    );
    expect(rows).toMatchObject([{ no: NO, unit: '3-2-1201', state: 'suspended' }]);
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['from', 'id', 'no', 'state', 'to', 'unit', 'unitId']);
  });

  it('Answered and looked at again, works go on and permit and passes hold again', async () => {
    const photo = await photoBy(owner);
    await resident(later(owner, 30), works, 'rectified', { words: '已请原设计单位加固', photos: [photo] });
    await staff(later(engineer, 40), works, 'recheck', { result: 'passed' });
    await staff(later(engineer, 50), works, 'resumeWorks', {});
    const [round] = await findRounds(owner, { id: works, communityId: estate.green.id });
    expect(round).toMatchObject({ state: 'passed', answer: '已请原设计单位加固', answerPhotos: [photo] });
    expect([await states('permits'), await states('passes')]).toEqual([['valid'], ['valid']]);
    expect(await dots(owner)).toEqual({ current: 2, halted: false, label: '第3步，共6步：施工中' });
    await expectHistoryToAddUp(database.admin, works);
  });

  it('More time allowed, permit and passes end on the later day', async () => {
    await resident(later(owner, 60), works, 'askExtension', { until: '2027-01-10', words: '橱柜晚到' });
    await staff(later(clerk, 70), works, 'allowExtension', {});
    for (const table of ['permits', 'passes'])
      expect(await one(`select distinct to_day::text as day from ${table} where ticket_id = $1`, works)).toEqual({
        day: '2027-01-10',
      });
    await expectHistoryToAddUp(database.admin, works);
  });

  it('What was grave stays owed to the authorities until it is reported', async () => {
    await staff(later(clerk, 80), works, 'reportOut', { reportTo: 'urban', words: '已致电并发函' });
    expect((await one('select own from tickets where id = $1', works)).own.watch.reports[0].at).not.toBeNull();
  });
});

describe('what neighbours tell of works', () => {
  it('Works of another building, or of a number that nobody has, are not found', async () => {
    const { maple, green } = estate;
    expect(await findToldOf(neighbour, green.id, NO)).toMatchObject({ ticketId: works, unit: '3-2-1201' });
    expect(await findToldOf(neighbour, green.id, 'SG-000000-0000')).toBeNull();
    expect(await findToldOf(await see(maple.owner), green.id, NO)).toBeNull();
    expect(await findToldOf(later(neighbour, 120 * 1440), green.id, NO)).toBeNull();
  });

  it('It is linked both ways; who hides their name from a department is only counted there (CMP-10)', async () => {
    const { green } = estate;
    const tell = (anonymous: string) =>
      openTicket(neighbour, {
        service: services.complaint,
        communityId: green.id,
        key: newId(),
        details: {
          unit: green.next,
          category: 'noise',
          description: '中午还在打电锤',
          department: 'desk',
          ...(anonymous && { anonymous }),
        },
        beside: linkTo(neighbour, green.id, works),
      });
    const [open, hidden] = [await tell(''), await tell('on')];
    const desk = await findLinks(clerk, await findTicket(clerk, works, 'staff'));
    expect(desk).toMatchObject({ about: null, told: [{ id: open.id, unit: null, mayOpen: true }], hidden: 1 });
    const lead = await see(green.manager);
    expect((await findLinks(lead, await findTicket(lead, works, 'staff'))).told.map(({ id }) => id)).toEqual([
      hidden.id,
      open.id,
    ]);
    expect(await findLinks(engineer, await findTicket(engineer, works, 'staff'))).toMatchObject({
      told: [],
      hidden: 2,
    });
    expect((await findLinks(clerk, await findTicket(clerk, open.id, 'staff'))).about).toMatchObject({
      id: works,
      unit: '3-2-1201',
      mayOpen: true,
    });
  });
});
