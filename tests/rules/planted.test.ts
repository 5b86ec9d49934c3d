import { describe, expect, test } from 'vitest';
import { onlyActions } from '../support/rules/actions';
import { importDirections } from '../support/rules/imports';
import { kindsOf, noKindNamed } from '../support/rules/kinds';
import { tellingNames, titlesAreSentences } from '../support/rules/names';
import { noCatch, noClass, noEnum } from '../support/rules/shape';
import { fileLength, functionLength } from '../support/rules/size';
import { parse, type Rule } from '../support/rules/source';
import { noStraySql } from '../support/rules/sql';
import { onlyGivenTime } from '../support/rules/time';
import { noRawMarkup, noWeakChance } from '../support/rules/unsafe';
import { noSpokenText } from '../support/rules/words';

type Planted = [path: string, text: string];

/** A rule that cannot fail proves nothing: each finds its defects, and is silent about their innocent neighbours. */
function plants(title: string, rule: Rule, { red, green }: { red: Planted[]; green: Planted[] }) {
  describe(title, () => {
    test.each(red.map(named))('finds the defect planted in %s', (_name, path, text) => {
      expect(rule(parse(path, text))).toHaveLength(1);
    });
    test.each(green.map(named))('finds nothing wrong with %s', (_name, path, text) => {
      expect(rule(parse(path, text))).toEqual([]);
    });
  });
}

const named = ([path, text]: Planted) => [`${path}: ${text.split('\n').at(-1)}`, path, text] as const;

const lines = (count: number, line = 'tell();') => Array.from({ length: count }, () => line).join('\n');

plants('The import rule', importDirections, {
  red: [
    ['lib/tickets/open.ts', "import { page } from '@/app/page';"],
    ['db/schema/tickets.ts', "import { kinds } from '../../lib/services';"],
    ['db/client.ts', "import type { Env } from '@/lib/env';"],
    ['db/seed/estate.ts', "import { Button } from '@/components/ui/button';"],
    ['lib/tickets/open.ts', "import { Card } from '@/components/tickets/card';"],
    ['lib/tickets/open.ts', "import { start } from '@/scripts/start/postgres';"],
    ['app/(admin)/admin/page.tsx', "import { database } from '@/db/client';"],
    ['app/(admin)/admin/page.tsx', "const { database } = await import('@/db/client');"],
    ['components/tickets/card.tsx', "import type { Row } from '@/db/schema/tickets';"],
    ['components/tickets/card.tsx', "import { findTicket } from '@/lib/tickets/find';"],
    ['components/tickets/card.tsx', "import { type Ticket, findTicket } from '@/lib/tickets/find';"],
    ['components/tickets/card.tsx', "export { findTicket } from '@/lib/tickets/find';"],
    ['app/(resident)/tickets/card.tsx', "'use client';\nimport { findTicket } from '@/lib/tickets/find';"],
    ['lib/services/repair.ts', "import { createElement } from 'react';"],
    ['lib/services/repair.ts', "import { findTicket } from '@/lib/tickets/find';"],
    ['components/ui/card.tsx', "'use client';\nimport { getTranslations } from '@/lib/i18n/translations';"],
    ['lib/clock/count.ts', "import { readFileSync } from 'node:fs';"],
    ['lib/clock/count.ts', "import type { Row } from '@/db/schema/tickets';"],
    ['lib/refusal.ts', "import { getTranslations } from '@/lib/i18n/translations';"],
    ['lib/shell.ts', "import { findTicket } from '@/lib/tickets/find';"],
    ['lib/tickets/find.ts', "import { Pool } from 'pg';"],
    ['app/api/health/route.ts', "import { createPool } from '@vercel/postgres';"],
    ['lib/tickets/find.ts', "import { eq } from 'drizzle-orm';"],
  ],
  green: [
    ['lib/tickets/open.ts', "import { sql } from '@/db/sql';\nimport { Refusal } from '../refusal';"],
    ['db/client.ts', "import { Pool } from 'pg';\nimport { sql } from './sql';"],
    ['db/seed/estate.ts', "import { openTicket } from '@/lib/tickets/open';"],
    ['components/tickets/card.tsx', "import type { Ticket } from '@/lib/tickets/find';"],
    ['components/tickets/card.tsx', "import { type Ticket } from '@/lib/tickets/find';"],
    ['components/form/form.tsx', "'use client';\nimport { shown } from '@/lib/form';"],
    ['app/(resident)/tickets/new.tsx', "'use client';\nimport { fileRepair } from './actions';"],
    [
      'lib/services/repair.ts',
      "import { z } from 'zod';\nimport { define } from './define';\nimport type { ReactNode } from 'react';",
    ],
    [
      'app/(resident)/page.tsx',
      "import { findTickets } from '@/lib/tickets/find';\nimport { Card } from '@/components/tickets/card';",
    ],
    ['scripts/start/postgres.ts', "import { Pool } from 'pg';"],
  ],
});

plants('The rule against classes', noClass, {
  red: [
    ['lib/tickets/open.ts', 'class Opener {}'],
    ['lib/refusal.ts', 'export class Denial extends Error {}'],
    ['lib/tickets/open.ts', 'const Opener = class {};'],
  ],
  green: [['lib/refusal.ts', 'export class Refusal extends Error {}']],
});

plants('The rule against enums', noEnum, {
  red: [['lib/tickets/phase.ts', 'export enum Phase { open }']],
  green: [['lib/tickets/phase.ts', "export type Phase = 'open' | 'waiting' | 'done';"]],
});

plants('The rule against catching', noCatch, {
  red: [['lib/tickets/open.ts', 'try { open(); } catch { forget(); }']],
  green: [
    ['lib/action.ts', 'try { run(); } catch (fault) { log(fault); }'],
    ['lib/tickets/open.ts', 'try { open(); } finally { release(); }'],
  ],
});

plants('The rule of actions', onlyActions, {
  red: [
    ['app/actions.ts', "'use server';\nexport async function file() {}"],
    [
      'app/actions.ts',
      "'use server';\nimport { action } from '@/lib/action';\nexport const file = async () => action({}, run);",
    ],
    ['app/actions.ts', "'use server';\nimport { action } from './mine';\nexport const file = action({}, run);"],
    ['app/actions.ts', "'use server';\nexport { file } from './other';"],
    ['app/actions.ts', "'use server';\nexport * from './other';"],
    ['app/actions.ts', "'use server';\nexport default async function file() {}"],
    ['app/page.tsx', "export const Page = () => <form action={async () => { 'use server'; await file(); }} />;"],
  ],
  green: [
    [
      'app/actions.ts',
      "'use server';\nimport { action } from '@/lib/action';\nexport const file = action({}, run);\nexport type File = string;",
    ],
    ['lib/tickets/open.ts', 'export async function openTicket() {}'],
  ],
});

plants('The rule against raw markup', noRawMarkup, {
  red: [
    ['components/ui/text.tsx', 'export const Text = () => <p dangerouslySetInnerHTML={{ __html: words }} />;'],
    ['components/ui/text.tsx', "const props = { ['dangerouslySetInnerHTML']: { __html: words } };"],
    ['components/ui/text.tsx', 'element.innerHTML = words;'],
    ['components/ui/select.tsx', 'export const Select = () => <select dangerouslySetInnerHTML={{ __html: all }} />;'],
    ['app/layout.tsx', 'export const Head = () => <script>{words}</script>;'],
    ['lib/reports/sum.ts', 'eval(words);'],
    ['lib/reports/sum.ts', 'new Function(words);'],
  ],
  green: [
    ['components/ui/text.tsx', 'export const Text = () => <p>{words}</p>;'],
    ['components/ui/written.tsx', 'export const Written = () => <tbody dangerouslySetInnerHTML={{ __html: rows }} />;'],
  ],
});

plants('The rule against weak chance', noWeakChance, {
  red: [['lib/codes/mint.ts', 'const code = Math.random();']],
  green: [['lib/codes/mint.ts', 'const code = randomInt(1_000_000) + Math.max(1, 2);']],
});

plants('The rule of given time', onlyGivenTime, {
  red: [
    ['lib/clock/count.ts', 'const now = Date.now();'],
    ['lib/tickets/open.ts', 'const now = new Date();'],
    ['lib/services/repair.ts', 'const now = Date();'],
    ['lib/tickets/open.ts', 'const late = sql`select id from tickets where due < now()`;'],
    ['lib/tickets/open.ts', 'const late = sql`select id from tickets where due < current_timestamp`;'],
    ['db/schema/tickets.ts', "const at = timestamp('at').defaultNow();"],
  ],
  green: [
    ['lib/tickets/open.ts', 'const due = new Date(viewer.now.getTime() + 1);'],
    ['lib/tickets/open.ts', 'const late = sql`select id from tickets where due < ${viewer.now}`;'],
    ['scripts/up.ts', 'const started = Date.now();'],
  ],
});

plants('The rule of SQL', noStraySql, {
  red: [
    ['app/(admin)/admin/page.tsx', 'const rows = await sql`select id`;'],
    ['app/(admin)/admin/page.tsx', "const text = 'select id from tickets where open';"],
    ['components/tickets/card.tsx', 'const text = `update tickets set open = ${open}`;'],
    ['jobs/main.ts', "const text = 'DELETE FROM jobs';"],
  ],
  green: [
    ['lib/tickets/find.ts', 'const rows = sql`select id from tickets`;'],
    ['components/ui/select.tsx', "const label = 'select';"],
  ],
});

plants('The rule of file length', fileLength, {
  red: [['lib/tickets/all.ts', lines(251)]],
  green: [
    ['lib/tickets/all.ts', `${lines(250)}\n`],
    ['db/seed/names.ts', lines(400)],
  ],
});

plants('The rule of function length', functionLength, {
  red: [
    ['lib/tickets/open.ts', `function open() {\n${lines(39)}\n}`],
    ['components/ui/card.tsx', `const useCard = () => {\n${lines(39)}\n};`],
    ['components/ui/card.tsx', `const Card = () => {\n${lines(78)}\nreturn <p />;\n};`],
  ],
  green: [
    ['lib/tickets/open.ts', `function open() {\n${lines(38)}\n\n}`],
    ['components/ui/card.tsx', `const Card = () => {\n${lines(77)}\nreturn <p />;\n};`],
    ['tests/db/loop.test.ts', `const loop = () => {\n${lines(90)}\n};`],
  ],
});

plants('The rule of spoken text', noSpokenText, {
  red: [
    ['components/ui/card.tsx', 'export const Card = () => <p>报修</p>;'],
    ['components/ui/card.tsx', 'export const Card = () => <p>Repair</p>;'],
    ['components/ui/card.tsx', 'export const Card = () => <img alt="A leak" />;'],
    ['lib/tickets/open.ts', "throw new Refusal('请稍后再试');"],
    ['lib/tickets/open.ts', 'const words = `第${n}`;'],
    ['app/page.tsx', "const title = '首页';"],
  ],
  green: [
    ['components/ui/card.tsx', 'export const Card = () => <p className="p-2">{words} · 1 <Key>N</Key></p>;'],
    ['lib/services/repair.ts', "export const repair = { examples: [{ what: '水龙头漏水' }] };"],
    ['lib/people/name.ts', 'const chinese = /[一-龥]/;'],
    ['db/seed/names.ts', "const names = ['王芳'];"],
  ],
});

const kinds = kindsOf([parse('lib/services/repair.ts', "export const repair = define({ kind: 'repair' });")]);

plants('The rule of generic code', noKindNamed(kinds), {
  red: [
    ['components/tickets/card.tsx', "const icon = kind === 'repair' ? a : b;"],
    ['lib/tickets/open.ts', 'const isRepair = true;'],
    ['app/(resident)/page.tsx', 'const link = <a href="/services/repair" />;'],
    ['lib/tickets/find.ts', "const rows = sql`select id from tickets where kind = 'repair'`;"],
    ['components/tickets/card.tsx', 'export const Card = () => <Repair />;'],
  ],
  green: [
    ['components/services/repair/category.tsx', "const label = 'repair.category';"],
    ['components/icons/trades.tsx', 'const trades = { repair: <path /> };'],
    ['lib/services/index.ts', "import { repair } from './repair';"],
    ['lib/tickets/open.ts', "const words = 'repaired';"],
    ['db/seed/estate.ts', "openTicket({ kind: 'repair' });"],
  ],
});

plants('The rule of names', tellingNames, {
  red: [
    ['lib/tickets/open.ts', 'function handleTicket() {}'],
    ['lib/tickets/open.ts', 'const loadData = () => 1;'],
    ['lib/tickets/open.ts', 'type TicketInfo = string;'],
    ['lib/tickets/utils.ts', 'export const one = 1;'],
  ],
  green: [['lib/tickets/open.ts', 'function openTicket() { const { data } = parsed; }']],
});

plants('The rule of test titles', titlesAreSentences, {
  red: [
    ['tests/unit/clock.test.ts', "test('works', () => {});"],
    ['tests/unit/clock.test.ts', "test('adds up the minutes', () => {});"],
  ],
  green: [
    ['tests/unit/clock.test.ts', "test('A holiday moves the promise to the next day', () => {});"],
    ['tests/unit/clock.test.ts', "describe('The clock', () => { test('stands still on holidays', () => {}); });"],
  ],
});
