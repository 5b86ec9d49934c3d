import { expect, it, vi } from 'vitest';
import { settingsShape } from '@/lib/settings';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import type { Viewer } from '@/lib/viewer';
import type { Receipt } from '@/lib/works/find-receipt';
import { exampleAreas, sayCharges } from '@/lib/works/say-charges';
import { sayMoney } from '@/lib/works/say-money';
import { sayReceipt } from '@/lib/works/say-receipt';
import { local } from '../support/local';

vi.mock('server-only', () => ({}));
vi.mock('@/lib/i18n/translations', async () => (await import('../support/inquiry/translations')).translations);
vi.mock('@/lib/env', () => ({ env: () => ({ FILE_SECRET: 's'.repeat(40) }) }));

const found = vi.hoisted(() => ({ accounts: [] as object[], entries: [] as object[] }));
vi.mock('@/lib/works/find-money', () => ({ findMoney: async () => found }));
vi.mock('@/lib/works/find-receipt', () => ({}));

const now = local('2026-12-20 10:00');
const viewer = { personId: 'me', name: '王秀英', now } as Viewer;
const settings = settingsShape.parse({});

const entry = (id: string, kind: string, fen: number, more: object = {}) => ({
  ...{ id, kind, fen, accountId: 'a', ofId: null, receipt: null, way: 'cash', words: '', evidenceId: null, seq: 1 },
  ...{ at: local('2026-12-01 09:30'), who: '王敏', balanceAfter: 0 },
  ...more,
});

type Money = Record<string, unknown>;
const page = (step: string, money: Money, finish: Money = {}, events: object[] = []) =>
  ({
    ticket: { id: 't', communityId: 'c', number: 'ZS-261121-0001', kind: 'renovation', step, own: { money, finish } },
    place: { unit: '3-2-1201' },
    actor: { kind: 'resident', standings: ['filer'] },
    events,
    setting: { settings, now },
  }) as unknown as TicketPage;

const deposit = { account: 'deposit', payer: 'owner', fen: 200_000 };
const paid = { ...deposit, paid: 200_000, confirmed: 200_000, balance: 185_000, deducted: 15_000 };

it('Before anything is paid the card says what is asked for, of whom and why', async () => {
  const said = await sayMoney(viewer, page('settling', { charges: [deposit] }));
  expect(said).toMatchObject({
    now: { stage: 'toPay', fen: 200_000 },
    label: '还要交',
    charges: [{ name: '押金', payer: '由业主交', fen: 200_000, state: '待交' }],
    paid: [],
  });
  expect(await sayMoney(viewer, page('settling', {}))).toBeNull();
});

it('While it is held the card names the day, what is missing with why, and leads to the receipt', async () => {
  found.accounts = [{ id: 'a', account: 'deposit', payer: 'owner', payerName: '王秀英' }];
  found.entries = [
    entry('d', 'deduct', -15_000),
    entry('b', 'confirm', 0, { ofId: 'e' }),
    entry('r', 'reverse', -20_000, { ofId: 'w' }),
    entry('w', 'collect', 20_000, { receipt: 'SJ-2026-00001' }),
    entry('e', 'collect', 200_000, { receipt: 'SJ-2026-00002' }),
  ];
  const deduction = {
    no: 1,
    account: 'deposit',
    payer: 'owner',
    fen: 15_000,
    state: 'upheld',
    on: '2026-12-10',
    by: 'x',
  };
  const at = local('2026-12-10 15:00');
  const events = [
    { move: 'deduct', at, actorKind: 'staff', content: { no: 1, words: '楼道墙面修补', photos: ['p'] } },
    { move: 'answerDeduction', at, actorKind: 'resident', content: { no: 1, words: '不是我们弄的' } },
    { move: 'decideDeduction', at, actorKind: 'staff', content: { no: 1, words: '监控可见' } },
  ];
  const money = { charges: [paid], held: 185_000, deductions: [deduction] };
  const said = await sayMoney(viewer, page('passed', money, { refundOn: '2027-03-15' }, events));
  expect(said?.now).toEqual({ stage: 'waiting', fen: 185_000 });
  expect(said?.text).toContain('2027年3月15日');
  expect(said?.deductions).toMatchObject([
    {
      fen: 15_000,
      words: '楼道墙面修补',
      state: '经理裁定，已扣',
      answers: ['申请人：不是我们弄的', '物业：监控可见'],
      photos: [{ id: 'p' }],
    },
  ]);
  expect(said?.paid.map(({ link, href }) => [link, href])).toEqual([
    ['收据 SJ-2026-00002', '/print/tickets/t/receipts/e'],
  ]);
});

it('A receipt says who, for what, how much in figures and in capitals, how and by whom', async () => {
  const one = { ...entry('e', 'collect', 200_050), account: 'deposit', payer: 'owner', payerName: '王秀英' };
  const receipt = {
    viewer,
    page: page('settling', {}),
    entry: { ...one, receipt: 'SJ-2026-00002', confirmedBy: null, confirmedAt: null, undoneAt: null },
    community: { name: '翠湖花园', phone: '057188880000' },
  } as unknown as Receipt;
  const said = await sayReceipt(receipt);
  expect(said).toMatchObject({ title: '收据', number: 'SJ-2026-00002', undone: null });
  expect(said.amount).toEqual({
    capitals: { term: '金额大写', value: '人民币贰仟元零伍角' },
    figures: { term: '金额小写', value: '¥2000.50' },
    way: { term: '方式', value: '现金' },
  });
  const back = {
    ...receipt,
    entry: { ...receipt.entry, kind: 'refund', fen: -200_050, receipt: null, seq: 4 },
  } as Receipt;
  expect(await sayReceipt(back)).toMatchObject({ title: '退款收据', number: 'ZS-261121-0001-T4' });
  const undone = { ...receipt, entry: { ...receipt.entry, undoneAt: now } };
  expect((await sayReceipt(undone)).undone).toContain('作废');
});

it('The settings show what a home pays, with the arithmetic and the most', async () => {
  const { lines, totalFen } = await sayCharges(settings.works.charges, 98);
  expect(lines.map(({ sum, fen }) => [sum, fen])).toEqual([
    ['', 200_000],
    ['', 200_000],
    ['98 ㎡ × ¥3.00 = ¥294.00，没到封顶 ¥500.00', 29_400],
    ['5 张 × ¥5.00', 2_500],
  ]);
  expect(totalFen).toBe(431_900);
  const large = await sayCharges(settings.works.charges, exampleAreas[3]);
  expect(large.lines[2]).toMatchObject({ sum: '200 ㎡ × ¥3.00 = ¥600.00，封顶 ¥500.00', fen: 50_000 });
});
