import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { statementText } from '@/db/sql';
import { newId } from '@/lib/id';
import { callMe } from '@/lib/people/call-me';
import { askNewPhone, takeNewPhone } from '@/lib/people/change-phone';
import { isRightCode } from '@/lib/people/code';
import { openPhoneOf, phoneIndex } from '@/lib/people/phone';
import { giveConsent } from '@/lib/privacy/consent';
import { eraseAccount } from '@/lib/privacy/erase';
import { verifySeals } from '@/lib/verify-seals';
import { type Viewer, viewerOf } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW, see } from '../support/estate';
import { codeFor } from '../support/homes';
import { expectHistoryToAddUp, file, liveTicket, resident } from '../support/ticket-life';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());
beforeEach(() => database.admin.query('truncate rate_limits, sign_in_codes'));

const rows = async (text: string, values: unknown[] = []) => (await database.admin.query(text, values)).rows;

/** Every column of every table in which one of these texts stands. */
async function standsIn(texts: string[]): Promise<string[]> {
  const columns = await rows(
    `select table_name as "table", column_name as "column" from information_schema.columns
     where table_schema in ('public', 'graphile_worker') and table_name in (
       select table_name from information_schema.tables where table_type = 'BASE TABLE')
     order by 1, 2`,
  );
  const found: string[] = [];
  for (const { table, column } of columns) {
    const schema = (await rows('select to_regclass($1) is not null as here', [`public.${table}`]))[0].here
      ? 'public'
      : 'graphile_worker';
    const [hit] = await rows(
      `select count(*)::int as n from ${schema}."${table}" where exists (
         select 1 from unnest($1::text[]) x where position(x in "${column}"::text) > 0)`,
      [texts],
    );
    if (hit.n > 0) found.push(`${table}.${column}`);
  }
  return found;
}

const verdict = () =>
  verifySeals(async (statement) => (await database.admin.query(statementText(statement), [...statement.values])).rows);

const hindered = (viewer: Viewer, code: string) =>
  eraseAccount(viewer, code).then(
    () => 'done',
    (reason) => reason.key,
  );

describe('an account deleted by its person (注销)', () => {
  it('Is refused while a ticket is open and while a post is held, and with a wrong code', async () => {
    const { green } = estate;
    const landlord = await see(green.landlord);
    const { id } = await file(landlord, green.next);
    expect(await hindered(landlord, await codeFor(green.landlord.phone, 'erase'))).toBe('eraseOpen');
    await resident(landlord, id, 'withdraw', { words: '不用了' });
    expect(await hindered(landlord, '000000x')).toBe('input');
    const clerk = await see(green.clerk);
    expect(await hindered(clerk, await codeFor(green.clerk.phone, 'erase'))).toBe('erasePost');
  });

  it('Takes no code that was asked for something else, and no sign-in takes this one', async () => {
    const { son } = estate.green;
    const here = await see(son);
    for (const purpose of ['sign-in', 'link-wechat', 'confirm', 'new-phone'] as const) {
      await database.admin.query('truncate rate_limits');
      expect(await hindered(here, await codeFor(son.phone, purpose))).toBe('input');
    }
    await database.admin.query('truncate rate_limits');
    const code = await codeFor(son.phone, 'erase');
    expect(await isRightCode({ phone: son.phone, purpose: 'sign-in', now: NOW }, code)).toBe(false);
    expect((await rows('select disabled_at from people where id = $1', [son.id]))[0].disabled_at).toBeNull();
  });

  it('Leaves neither name nor number in any column of the database, and every seal whole', async () => {
    const { green } = estate;
    const name = '欧阳芷若';
    const { phone, id: person } = green.owner;
    await rows('update people set name = $2 where id = $1', [person, name]);
    const ticket = await liveTicket(estate, database.admin);
    const owner = await see(green.owner);
    await callMe(owner, '王阿姨爱花');
    await giveConsent(owner, 'page');
    const mine = await file(owner, green.home, newId(), {
      description: `我是${name}，电话${phone}，水管漏水`,
      contactName: name,
      contactPhone: phone,
    });
    await resident(owner, mine.id, 'message', { words: `请找${name}` });
    await resident(owner, mine.id, 'withdraw', { words: `${name}自己修好了` });
    const son = await see(green.son);
    const family = await file(son, green.home, newId(), { contactName: name, contactPhone: phone });
    await database.admin.query(
      `insert into wechat_links (id, appid, openid, person_id, linked_at, used_at) values ($1, 'wx', 'o-1', $2, $3, $3)`,
      [newId(), person, NOW],
    );
    await database.admin.query(
      `insert into group_posts (id, community_id, text, pasted_by, pasted_at, ticket_id) values ($1, $2, $3, $4, $5, $6)`,
      [newId(), green.id, `${name}：水管漏水`, green.clerk.id, NOW, mine.id],
    );
    await database.admin.query(
      `insert into outside_items (ticket_id, community_id, number, due_at, reply) values ($1, $2, 'W-1', $4, $3)`,
      [mine.id, green.id, `已联系${name}`, NOW],
    );
    const before = await standsIn([name, phone, '王阿姨爱花']);
    expect(before).toContain('people.name');
    expect(before).toContain('event_content.content');
    expect(before).toContain('tickets.summary');

    const fresh = (await viewerOf(owner.session, NOW, false)) as Viewer;
    await eraseAccount(fresh, await codeFor(phone, 'erase'));

    expect(await standsIn([name, phone, '王阿姨爱花'])).toEqual([]);
    const terms = await rows(`select distinct term from ticket_terms where term in ('欧阳', '阳芷', '芷若')`);
    expect(terms).toEqual([]);
    const [left] = await rows(
      `select name, called, phone_sealed, phone_index, phone_tail, disabled_at is not null as shut from people where id = $1`,
      [person],
    );
    expect(left).toEqual({
      name: '已注销用户',
      called: null,
      phone_sealed: null,
      phone_index: null,
      phone_tail: null,
      shut: true,
    });
    for (const table of ['sessions', 'wechat_links', 'inbox', 'followers', 'credentials'])
      expect([table, (await rows(`select 1 from ${table} where person_id = $1`, [person])).length]).toEqual([table, 0]);
    expect(await viewerOf(owner.session, NOW, false)).toBeNull();
    expect((await verdict()).broken).toEqual([]);
    for (const id of [ticket, mine.id, family.id]) await expectHistoryToAddUp(database.admin, id);
    const [said] = await rows('select summary, contact_name, contact_phone from tickets where id = $1', [mine.id]);
    expect(said.summary).toContain('水管漏水');
    expect(said.contact_name).toBe('已注销用户');
    expect(said.contact_phone).toBeNull();
    const [act] = await rows(`select person_id from acts where what = 'erased'`);
    expect(act.person_id).toBe(person);
  });

  it('Lets the number come in again as another person, who finds nothing of the old one', async () => {
    const { phone } = estate.green.owner;
    const again = newId();
    await database.admin.query(`insert into people (id, name, phone_index, created_at) values ($1, '王女士', $2, $3)`, [
      again,
      phoneIndex(phone),
      NOW,
    ]);
    const viewer = await see({ id: again });
    expect(viewer.homes).toEqual([]);
  });
});

describe('a new number', () => {
  const NEW = '13911112222';
  const codeSent = async (viewer: Viewer, phone: string) => {
    const { log } = await import('@/lib/log');
    const lines: string[] = [];
    const say = log.info;
    Object.assign(log, { info: (line: unknown) => lines.push(String(line)) });
    await askNewPhone(viewer, phone);
    Object.assign(log, { info: say });
    return /: (\d{6})$/.exec(lines.join('\n'))?.[1] ?? '';
  };

  it('Is taken by a code sent to it; the session stays and all others end', async () => {
    const { son } = estate.green;
    const other = await see(son);
    const here = await see(son);
    const code = await codeSent(here, NEW);
    await expect(takeNewPhone(here, NEW, '000000x')).rejects.toMatchObject({ key: 'input' });
    await takeNewPhone(here, NEW, code);
    expect(await viewerOf(other.session, NOW, false)).toBeNull();
    expect((await viewerOf(here.session, NOW, false))?.phoneTail).toBe('2222');
    const [row] = await rows('select phone_sealed, phone_index from people where id = $1', [son.id]);
    expect(openPhoneOf(row.phone_sealed, son.id)).toBe(NEW);
    expect(row.phone_index).toBe(phoneIndex(NEW));
  });

  it('Is refused when it is somebody else’s, whose own it stays', async () => {
    const { son, tenant } = estate.green;
    const here = await see(son);
    const code = await codeSent(here, tenant.phone);
    await expect(takeNewPhone(here, tenant.phone, code)).rejects.toMatchObject({ key: 'phoneTaken' });
    expect((await rows('select id from people where phone_index = $1', [phoneIndex(tenant.phone)]))[0].id).toBe(
      tenant.id,
    );
    expect(await isRightCode({ phone: tenant.phone, purpose: 'new-phone', now: NOW }, code)).toBe(false);
  });
});
