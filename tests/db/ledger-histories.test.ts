import { expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { layMoney } from '../support/money';
import { type MoneyStory, playMoney } from '../support/money-oracle';
import { staged } from '../support/staged';

const stage = staged(layMoney);

const HISTORIES = 10_000;
const AT_ONCE = 1000;

type Row = Record<string, unknown>;

/** The rows of one story: its accounts as they open, its entries with what the oracle makes of each. */
function rowsOf({ told }: MoneyStory, ticket: string, people: Record<string, string>) {
  const accounts = new Map<string, { id: string; balance: number; ids: string[]; row: Row }>();
  const entries = told.map(({ side, by, at }): Row => {
    const key = `${side.account} ${side.payer}`;
    const id = newId();
    const row = { id, ticket, account: side.account, payer: side.payer, name: side.payerName ?? '' };
    const account = accounts.get(key) ?? { id, balance: 0, ids: [] as string[], row };
    accounts.set(key, account);
    account.balance += side.fen;
    const entry = newId();
    account.ids.push(entry);
    return {
      ...{ id: entry, ticket, account: account.id, seq: account.ids.length, kind: side.kind, fen: side.fen },
      ...{ after: account.balance, of: side.of === null ? null : account.ids[side.of - 1], by: people[by], at },
    };
  });
  return { accounts: [...accounts.values()], entries };
}

/** Tickets like the one that is there, for the stories to stand at. */
const copies = async (like: string, ids: string[]) =>
  stage.rows(
    `insert into tickets select (jsonb_populate_record(t, jsonb_build_object('id', one.id, 'number', 'ZS-' || one.id,
       'form_key', one.id))).* from tickets t, unnest($2::uuid[]) one(id) where t.id = $1`,
    like,
    ids,
  );

const write = async (accounts: Row[], entries: Row[]) => {
  await stage.rows(
    `insert into accounts (id, community_id, ticket_id, account, payer, payer_name)
     select id, $1, ticket, account, payer, name
     from jsonb_to_recordset($2) x(id uuid, ticket uuid, account text, payer text, name text)`,
    stage.estate.green.id,
    JSON.stringify(accounts),
  );
  await stage.rows(
    `insert into entries (id, community_id, ticket_id, account_id, seq, kind, fen, balance_after, of_id, by_id, at)
     select x.id, $1, ticket, account, seq, kind, fen, after, "of", "by", at
     from jsonb_to_recordset($2)
       x(id uuid, ticket uuid, account uuid, seq int, kind text, fen int, after int, "of" uuid, "by" uuid, at timestamptz, nth bigint)
     order by nth`,
    stage.estate.green.id,
    JSON.stringify(entries.map((one, nth) => ({ ...one, nth }))),
  );
};

it('The database takes 10,000 random histories and comes to the same balances as who only adds', {
  timeout: 120_000,
}, async () => {
  Error.stackTraceLimit = 0;
  const { green } = stage.estate;
  const people = {
    clerk: green.clerk.id,
    cashier: green.mate.id,
    second: green.second.id,
    manager: green.manager.id,
    r: green.owner.id,
  };
  const like = await stage.approved();
  const expected = new Map<string, [number, number]>();
  for (let from = 0; from < HISTORIES; from += AT_ONCE) {
    const ids = Array.from({ length: AT_ONCE }, newId);
    const stories = ids.map((id, i) => rowsOf(playMoney(from + i + 1, 8 + ((from + i + 1) % 12)), id, people));
    await copies(like, ids);
    for (const { accounts } of stories)
      for (const { row, balance, ids: lines } of accounts) expected.set(row.id as string, [balance, lines.length]);
    await write(
      stories.flatMap((one) => one.accounts.map(({ row }) => row)),
      stories.flatMap((one) => one.entries),
    );
  }
  const found = await stage.rows('select id, balance_fen, entries from accounts');
  expect(found.length).toBe(expected.size);
  expect(found.filter((one) => `${expected.get(one.id)}` !== `${[one.balance_fen, one.entries]}`)).toEqual([]);
  const off = await stage.rows(
    `select a.id from accounts a left join entries e on e.account_id = a.id group by a.id
     having coalesce(sum(e.fen), 0) <> a.balance_fen or count(e.id) <> a.entries`,
  );
  expect(off).toEqual([]);
  const [numbers] = await stage.rows(
    `select count(*)::int as n, count(distinct receipt)::int as own, max(right(receipt, 5))::int as last
     from entries where kind = 'collect' and receipt like 'SJ-2026-%'`,
  );
  expect([numbers.own, numbers.last]).toEqual([numbers.n, numbers.n]);
});
