import { getTableName, is, Table } from 'drizzle-orm';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as schema from '@/db/schema';
import { messagesOf } from '@/lib/i18n/messages-of';
import { newId } from '@/lib/id';
import { findConsents, giveConsent, lacksConsent, withdrawConsent } from '@/lib/privacy/consent';
import { copyAsJson, copyAsXlsx } from '@/lib/privacy/copy-files';
import { findHeld } from '@/lib/privacy/find-held';
import { findOwnCopy } from '@/lib/privacy/own-copy';
import { policy } from '@/lib/privacy/policy';
import { impersonal, rules } from '@/lib/privacy/rules';
import { type Viewer, viewerOf } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW, see } from '../support/estate';
import { file } from '../support/ticket-life';

vi.mock('@/lib/i18n/translations', async () => {
  const { createTranslator } = await import('next-intl');
  const messages = await messagesOf();
  return {
    getTranslations: async (namespace?: string) => createTranslator({ locale: 'zh-CN', messages, namespace } as never),
  };
});

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());

const again = async (viewer: Viewer) => (await viewerOf(viewer.session, NOW, false)) as Viewer;

describe('consent', () => {
  it('Is asked of a resident until it is given, for each version, and again once it is taken back', async () => {
    const owner = await see(estate.green.owner);
    expect(lacksConsent(owner)).toBe(true);
    await giveConsent(owner, 'page');
    await giveConsent(owner, 'page');
    const agreed = await again(owner);
    expect(lacksConsent(agreed)).toBe(false);
    expect(await findConsents(agreed)).toEqual([{ version: policy.version, givenAt: NOW, withdrawnAt: null }]);
    expect(lacksConsent({ ...agreed, consented: '2025-01' })).toBe(true);
    expect(await withdrawConsent(agreed)).toBe(true);
    expect(await withdrawConsent(agreed)).toBe(false);
    expect(lacksConsent(await again(owner))).toBe(true);
    expect((await findConsents(owner))[0]?.withdrawnAt).toEqual(NOW);
  });

  it('Is not asked of staff', async () => {
    expect(lacksConsent(await see(estate.green.clerk))).toBe(false);
  });
});

describe('one’s own copy', () => {
  const FORMULA = '=HYPERLINK("https://example.com","x")';

  it('Holds the person’s own rows, and nothing of the household, of neighbours or of another community', async () => {
    const { green, maple } = estate;
    const owner = await see(green.owner);
    await file(owner, green.home, newId(), {
      description: FORMULA,
      contactPhone: green.son.phone,
      contactName: '李明',
    });
    await file(await see(green.son), green.home, newId(), { description: '儿子报的修', contactPhone: green.son.phone });
    await file(await see(maple.owner), maple.home, newId(), { description: '别处的水管' });
    const copy = await findOwnCopy(owner);
    expect(copy.person).toMatchObject({ name: '王秀英', phone: green.owner.phone });
    expect(copy.tickets).toHaveLength(1);
    expect(copy.homes).toHaveLength(1);
    expect(copy.sessions.length).toBeGreaterThan(0);
    const text = copyAsJson(copy);
    expect(text).toContain('138****');
    for (const other of [green.son.phone, '儿子报的修', '别处的水管', maple.owner.phone, green.landlord.phone])
      expect(text).not.toContain(other);
    expect(await findHeld(owner)).toMatchObject({ homes: 1, tickets: 1, wechat: 0 });
  });

  it('Is a workbook of typed text: a formula in somebody’s words stays words', async () => {
    const owner = await see(estate.green.owner);
    const file = await copyAsXlsx(await findOwnCopy(owner));
    const sheets = await readXlsxFile(file);
    const tickets = sheets.find(({ sheet }) => sheet === '工单')?.data ?? [];
    expect(tickets[0]).toContain('单号');
    expect(tickets[1]).toContain(FORMULA);
    expect(file.includes('<f>')).toBe(false);
    expect(sheets.map(({ sheet }) => sheet)).toContain('操作记录');
  });
});

describe('the rules of keeping', () => {
  it('Every table of the database has one, or says nothing about anybody', () => {
    const tables = Object.values(schema)
      .flatMap((one: unknown) => (is(one, Table) ? [getTableName(one)] : []))
      .sort();
    const named = [...rules.flatMap((rule) => rule.tables), ...impersonal].sort();
    expect(named).toEqual(tables);
  });
});
