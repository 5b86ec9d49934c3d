import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findTicket } from '@/lib/tickets/find-ticket';
import type { Viewer } from '@/lib/viewer';
import { findEntry } from '@/lib/works/find-entry';
import { findLedger, ledgerOf, monthTotals, toConfirm, totalsOf } from '@/lib/works/find-ledger';
import { findMoney } from '@/lib/works/find-money';
import { later, see } from '../support/estate';
import { collecting, layMoney, type MoneyStage } from '../support/money';
import { reachOf } from '../support/plan';
import { resident, staff } from '../support/ticket-life';
import { approveWorks } from '../support/works';

let stage: MoneyStage;
let cashier: Viewer;
let works: string;
let green: MoneyStage['estate']['green'];
let maple: MoneyStage['estate']['maple'];

beforeAll(async () => {
  stage = await layMoney();
  ({ cashier } = stage);
  ({ green, maple } = stage.estate);
  works = await stage.approved();
  await staff(stage.clerk, works, 'collect', collecting('2000'));
  await staff(later(stage.clerk, 1), works, 'collect', collecting('294', { account: 'waste', way: 'cash' }));
  await staff(later(cashier, 2), works, 'confirmPaid', { entry: '1' });
});
afterAll(() => stage.database.close());

const at = () => ({ id: works, communityId: green.id });
const gone = expect.objectContaining({ key: 'notFound' });

describe('the money of one ticket', () => {
  it('Who applied reads their own: the accounts, and each entry with its receipt, the newest first', async () => {
    const found = await findMoney(stage.owner, at());
    expect(found.accounts).toMatchObject([
      { account: 'deposit', payer: 'owner', payerName: '王秀英', balanceFen: 200_000 },
      { account: 'waste', balanceFen: 29_400 },
    ]);
    expect(found.entries).toMatchObject([
      { kind: 'confirm', fen: 0, who: '张伟' },
      { kind: 'collect', fen: 29_400, way: 'cash', receipt: 'SJ-2026-00002' },
      { kind: 'collect', fen: 200_000, way: 'transfer', receipt: 'SJ-2026-00001', who: '王敏' },
    ]);
    expect(await findMoney(cashier, at())).toEqual(found);
  });

  it('Whoever is not concerned finds neither the ticket nor, in another community, an entry', async () => {
    for (const person of [green.landlord, green.tenant, green.son])
      await expect(findTicket(await see(person), works, 'resident')).rejects.toThrow(gone);
    for (const person of [maple.clerk, maple.manager]) {
      const viewer = await see(person);
      await expect(findTicket(viewer, works, 'staff')).rejects.toThrow(gone);
      expect(await findMoney(viewer, at())).toEqual({ accounts: [], entries: [] });
    }
  });

  it('A tenant of the home does not find what its owner applied for', async () => {
    const landlord = await see(green.landlord);
    const let_ = await approveWorks(landlord, green.next, stage.clerk, stage.engineer, { applicant: 'owner' });
    expect((await findTicket(landlord, let_, 'resident')).ticket.id).toBe(let_);
    await expect(findTicket(await see(green.tenant), let_, 'resident')).rejects.toThrow(gone);
  });

  it('A receipt is of an entry that took money or gave it back, and of that ticket alone', async () => {
    const { entries } = await findMoney(cashier, at());
    const which = (entryId = '', more: object = {}) => ({ communityId: green.id, ticketId: works, entryId, ...more });
    const [confirmation, waste, deposit] = entries;
    expect(await findEntry(cashier, which(deposit?.id))).toMatchObject({
      receipt: 'SJ-2026-00001',
      payerName: '王秀英',
      confirmedBy: '张伟',
      undoneAt: null,
    });
    expect(await findEntry(cashier, which(waste?.id))).toMatchObject({ confirmedBy: null, confirmedAt: null });
    expect(await findEntry(cashier, which(confirmation?.id))).toBeNull();
    expect(await findEntry(cashier, which(deposit?.id, { ticketId: deposit?.id }))).toBeNull();
    expect(await findEntry(await see(maple.manager), which(deposit?.id))).toBeNull();
  });
});

const month = '2026-11';

describe('the books of a community', () => {
  it('Finance and who leads read them; the desk, other trades and other communities do not', async () => {
    const lead = await see(green.supervisor);
    for (const viewer of [cashier, stage.manager, lead])
      expect((await findLedger(viewer, green.id, { view: 'ledger', month })).entries).toHaveLength(3);
    await stage.rows(
      `update posts set department = 'finance', roles = '{finance}' where person_id = $1`,
      maple.mate.id,
    );
    for (const viewer of [stage.clerk, stage.engineer, await see(maple.mate), await see(maple.manager), stage.owner])
      await expect(findLedger(viewer, green.id, { view: 'ledger', month })).rejects.toThrow(gone);
    expect(await findLedger(await see(maple.mate), maple.id, { view: 'ledger', month })).toMatchObject({
      entries: [],
      totals: { heldFen: 0, confirms: 0, due: 0 },
    });
  });

  it('What waits for finance is told with its sum; a month says what came in, and another month nothing', async () => {
    const found = await findLedger(cashier, green.id, { view: 'confirm', month });
    expect(found.entries).toMatchObject([{ account: 'waste', fen: 29_400, unit: '3-2-1201', isUnconfirmed: true }]);
    expect(found.totals).toEqual({ heldFen: 200_000, confirmFen: 29_400, confirms: 1, due: 0 });
    const ledger = await findLedger(cashier, green.id, { view: 'ledger', month });
    expect(ledger.ofMonth).toEqual({ collected: 229_400, deducted: 0, refunded: 0 });
    expect(await findLedger(cashier, green.id, { view: 'ledger', month: '2026-10' })).toMatchObject({
      entries: [],
      ofMonth: { collected: 0, deducted: 0, refunded: 0 },
    });
  });

  it('A corrected entry stands in the ledger as corrected and counts for nothing', async () => {
    const other = await stage.approved();
    await staff(later(stage.clerk, 5), other, 'collect', collecting('200'));
    const photos = await stage.photoBy(cashier);
    await staff(later(cashier, 6), other, 'correct', { entry: '1', words: '少写一个零', photos });
    const { entries, ofMonth } = await findLedger(cashier, green.id, { view: 'ledger', month });
    expect(entries.slice(0, 2)).toMatchObject([
      { kind: 'reverse', fen: -20_000, isUndone: false },
      { kind: 'collect', fen: 20_000, isUndone: true, isUnconfirmed: false },
    ]);
    expect(ofMonth?.collected).toBe(229_400);
  });

  it('Deposits go back by their day, with what has to be done first', async () => {
    await staff(later(cashier, 10), works, 'confirmPaid', {});
    await stage.leave(works, 'working');
    const photos = await stage.photoBy(stage.engineer);
    await staff(later(stage.engineer, 11), works, 'deduct', { payer: 'owner', yuan: '150', words: '楼道修补', photos });
    await stage.leave(works, 'passed', { finish: { passedOn: '2026-08-21', refundOn: '2026-11-21' } });
    const due = () => findLedger(cashier, green.id, { view: 'due', month });
    expect(await due()).toMatchObject({
      due: [{ id: works, refundOn: '2026-11-21', heldFen: 200_000, rechecked: null, undecided: 1 }],
      totals: { due: 1 },
      entries: [],
    });
    await resident(later(stage.owner, 12), works, 'answerDeduction', { answer: 'agree' });
    expect((await due()).due).toMatchObject([{ heldFen: 185_000, undecided: 0 }]);
  });
});

describe('plans behind the policies, on years of entries', () => {
  let app: Client;

  beforeAll(async () => {
    await layYears(green.id);
    app = await stage.database.openApp();
  });

  /** Three hundred ended works with an account and twenty entries each, over two years before. */
  async function layYears(community: string) {
    const { admin } = stage.database;
    await admin.query('set session_replication_role = replica');
    await admin.query(
      `with made as (
         insert into tickets select (jsonb_populate_record(t, jsonb_build_object('id', uuidv7(), 'number', 'X' || n,
           'phase', 'done', 'step', 'closed', 'closed_at', t.opened_at, 'outcome', 'completed', 'form_key', uuidv7()))).* from tickets t, generate_series(1, 300) n where t.id = $1
         returning id),
       held as (insert into accounts (id, community_id, ticket_id, account, payer, payer_name)
         select uuidv7(), $2, id, 'deposit', 'owner', '' from made returning id, ticket_id)
       insert into entries (id, community_id, ticket_id, account_id, seq, kind, fen, balance_after, by_id, at)
         select uuidv7(), $2, h.ticket_id, h.id, n, 'collect', 1, n, $3, timestamptz '2024-11-01' + random() * interval '700 days'
         from held h, generate_series(1, 20) n`,
      [works, community, green.clerk.id],
    );
    await admin.query('set session_replication_role = origin');
    await admin.query('analyze');
  }

  const reach = (statement: Parameters<typeof reachOf>[2], tables: string[]) =>
    reachOf(app, cashier.session, statement, tables);

  it('A page of the ledger reads a page of entries, whatever came before', async () => {
    expect(await reach(ledgerOf(green.id, '2026-03', null, 31), ['entries'])).toBeLessThanOrEqual(31 * 3);
    expect(await reach(monthTotals(green.id, '2026-03'), ['entries'])).toBeLessThanOrEqual(600);
  });

  it('What waits for finance is found by the works that run', async () => {
    expect(await reach(toConfirm(green.id, null, 31), ['entries', 'tickets'])).toBeLessThanOrEqual(60);
    expect(await reach(totalsOf(green.id, '2026-11-21'), ['tickets'])).toBeLessThanOrEqual(60);
  });

  it('What is held is added up from the accounts that hold something', async () => {
    expect(await reach(totalsOf(green.id, '2026-11-21'), ['accounts'])).toBeLessThanOrEqual(20);
  });
});
