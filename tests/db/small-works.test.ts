import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { findTicket } from '@/lib/tickets/find-ticket';
import type { Viewer } from '@/lib/viewer';
import { findBoard } from '@/lib/works/find-board';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';
import { fileSmall } from '../support/small-works';
import { expectHistoryToAddUp, resident, staff } from '../support/ticket-life';
import { shortItems, signatureOf } from '../support/works';

let database: TestDatabase;
let estate: Estate;
let owner: Viewer;
let clerk: Viewer;
const DAY = 1440;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  [owner, clerk] = (await Promise.all([estate.green.owner, estate.green.clerk].map((one) => see(one)))) as [
    Viewer,
    Viewer,
  ];
});
afterAll(() => database.close());
beforeEach(async () => {
  Object.assign(env(), { LINLI_NOW: NOW });
  await database.admin.query('truncate rate_limits');
});

const rows = async (text: string, ...values: unknown[]) => (await database.admin.query(text, values)).rows;
const refused = (key: string) => expect.objectContaining({ key });
const small = (details: object = {}) => fileSmall(owner, estate.green.home, details);
const board = async (viewer: Viewer) => (await findBoard(viewer, estate.green.id)).map(({ id }) => id);

/** The permit of a ticket with its one pass. */
const papers = async (id: string) =>
  (
    await rows(
      `select m.what, m.from_day::text as from, m.to_day::text as to, m.state, p.state as pass
       from permits m left join passes p on p.permit_id = m.id where m.ticket_id = $1`,
      id,
    )
  )[0];
const worker = async (identity = '11010519491231002X') => ({
  name: '周大海',
  trade: 'general',
  identity,
  photo: [await signatureOf(clerk, estate.green.id)],
});

describe('small works on the real database (REN-12)', () => {
  it('Filed with the notice signed, confirmed, and closed on their last day; the events add up', async () => {
    const { id, number } = await small();
    expect(number).toMatch(/^XZ-261121-\d{4}$/);
    const [accepted] = await rows(
      'select what, items, name, way, signature_id from acceptances where ticket_id = $1',
      id,
    );
    expect(accepted).toMatchObject({ what: 'notice', items: shortItems, name: '王秀英', way: 'glass' });
    expect(await board(clerk)).toContain(id);
    await staff(clerk, id, 'allowSmall', { words: '外机装在预留机位' });
    await staff(later(clerk, 5), id, 'addWorker', await worker());
    expect(await papers(id)).toEqual({
      what: 'works',
      from: '2026-11-23',
      to: '2026-11-24',
      state: 'valid',
      pass: 'valid',
    });
    await expect(staff(later(clerk, DAY), id, 'closeSmall')).rejects.toEqual(refused('condition.smallOver'));
    expect((await staff(later(clerk, 3 * DAY), id, 'closeSmall')).step).toBe('closed');
    expect(await papers(id)).toMatchObject({ state: 'ended', pass: 'ended' });
    expect(await board(later(clerk, 3 * DAY))).not.toContain(id);
    await expectHistoryToAddUp(database.admin, id);
  });

  it('Longer than three days, in the past or without its notice, nothing is filed and no number is used', async () => {
    const before = await rows('select * from ticket_numbers order by 1');
    await expect(small({ to: '2026-11-26' })).rejects.toMatchObject({ fields: { to: 'periodTooLong' } });
    await expect(small({ from: '2026-11-20' })).rejects.toMatchObject({ fields: { from: 'periodPast' } });
    await expect(small({ notice: [] })).rejects.toMatchObject({ fields: { notice: 'noticeItems' } });
    await expect(small({ paper_identity: [] })).rejects.toEqual(refused('input'));
    expect(await rows('select * from ticket_numbers order by 1')).toEqual(before);
  });

  it('Another’s signature signs nothing', async () => {
    const [theirs] = await rows('select signature_id as id from acceptances limit 1');
    await expect(small({ signature: theirs.id })).rejects.toEqual(refused('photoGone'));
  });

  it('Who filed it takes it back, or calls it off once it is allowed', async () => {
    const first = await small({ category: 'painting', description: '次卧刷漆' });
    expect((await resident(owner, first.id, 'withdraw', { words: '改到下个月' })).step).toBe('withdrawn');
    const second = await small();
    await staff(clerk, second.id, 'allowSmall');
    await expect(resident(owner, second.id, 'withdraw', { words: '改期' })).rejects.toEqual(refused('notNow'));
    expect((await resident(later(owner, 60), second.id, 'callOffSmall', { words: '改期' })).step).toBe('withdrawn');
    expect(await papers(second.id)).toMatchObject({ state: 'ended' });
    await expectHistoryToAddUp(database.admin, second.id);
  });

  it('The desk refuses with the reason; neither a neighbour nor a tenant next door finds it', async () => {
    const { id } = await small();
    await staff(clerk, id, 'refuseSmall', { words: '机位在邻居窗下' });
    expect((await rows('select step, outcome from tickets where id = $1', id))[0]).toEqual({
      step: 'rejected',
      outcome: 'denied',
    });
    const tenant = await see(estate.green.tenant);
    await expect(findTicket(tenant, id, 'resident')).rejects.toEqual(refused('notFound'));
    await expect(staff(await see(estate.maple.clerk), id, 'note', { words: '?' })).rejects.toEqual(refused('notFound'));
  });

  it('One home has one permit that runs: a second filing waits until the first is over', async () => {
    const [first, second] = [await small(), await small({ category: 'window', description: '换纱窗' })];
    await staff(clerk, first.id, 'allowSmall');
    await expect(staff(clerk, second.id, 'allowSmall')).rejects.toEqual(refused('permitRunning'));
    await staff(clerk, first.id, 'callOffSmall', { words: '和换窗一起做' });
    expect((await staff(clerk, second.id, 'allowSmall')).step).toBe('working');
    await staff(later(clerk, 3 * DAY), second.id, 'closeSmall');
  });

  it('A pass is for the days of the filing, and for nobody once they are over', async () => {
    const { id } = await small();
    await expect(staff(clerk, id, 'addWorker', await worker())).rejects.toEqual(refused('notNow'));
    await staff(clerk, id, 'allowSmall');
    const beyond = { ...(await worker()), to: '2026-11-25' };
    await expect(staff(clerk, id, 'addWorker', beyond)).rejects.toMatchObject({ fields: { to: 'passOutside' } });
    await expect(staff(later(clerk, 4 * DAY), id, 'addWorker', await worker())).rejects.toEqual(refused('permitOver'));
    await staff(later(clerk, 4 * DAY), id, 'closeSmall');
  });

  it('Engineers make rounds on them as on the large, and may stop them', async () => {
    const { id } = await small();
    await staff(clerk, id, 'allowSmall');
    const engineer = later(await see(estate.green.worker), 30);
    await staff(later(clerk, 5), id, 'addWorker', await worker());
    await staff(engineer, id, 'stopWorks', { stopCause: 'danger', words: '外墙作业没有系安全绳' });
    const [row] = await rows(`select step, own -> 'permit' ->> 'state' as permit from tickets where id = $1`, id);
    expect(row).toEqual({ step: 'stopped', permit: 'suspended' });
    expect(await papers(id)).toMatchObject({ state: 'suspended', pass: 'suspended' });
    expect((await staff(later(engineer, 5), id, 'resumeWorks', { words: '已整改' })).step).toBe('working');
  });
});
