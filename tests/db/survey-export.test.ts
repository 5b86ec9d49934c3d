import readSheet from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { env } from '@/lib/env';
import { postExport } from '@/lib/exports/post';
import { exportSurvey, exportSurveyYear } from '@/lib/exports/survey';
import { exportSurveyAnswers } from '@/lib/exports/survey-answers';
import { newId } from '@/lib/id';
import { asCommunity } from '@/lib/jobs/worker-database';
import { isFormula } from '@/lib/sheets/formula';
import { type OutSheet, writeSheet } from '@/lib/sheets/write';
import { answerSurvey } from '@/lib/surveys/answer';
import { countSurvey } from '@/lib/surveys/count';
import type { SurveyDefinition } from '@/lib/surveys/definition';
import { sendSurvey } from '@/lib/surveys/send';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW, see } from '../support/estate';
import { draft, layHomes, term } from '../support/surveys';

vi.mock('@/lib/i18n/translations', async () => (await import('../support/inquiry/translations')).translations);

const noted = vi.hoisted(() => [] as unknown[]);
vi.mock('@/lib/acts/note', () => ({ noteRefusal: async (_: unknown, act: unknown) => void noted.push(act) }));

const FORMULA = '=1+1';
const formula = { 'zh-CN': FORMULA };
const words = (text: string) => ({ 'zh-CN': text });
const definition: SurveyDefinition = {
  pages: [
    {
      id: 'one',
      questions: [
        { id: 'whole', type: 'scale', topic: 'overall', title: words('总体'), required: true },
        {
          ...{ id: 'pick', type: 'single', title: formula, required: true, other: true },
          options: [
            { id: 'a', words: formula },
            { id: 'b', words: words('乙') },
          ],
        },
        {
          ...{ id: 'order', type: 'ranking', title: words('先改哪样'), required: true },
          options: [
            { id: 'lift', words: words('电梯') },
            { id: 'lawn', words: formula },
          ],
        },
        { id: 'day', type: 'date', title: words('哪天'), required: true },
        { id: 'poor', type: 'stars', title: words('差在哪里'), required: true, when: { of: 'whole', to: 2 } },
        { id: 'said', type: 'long', title: words('想说的话'), required: false },
      ],
    },
  ],
};

let database: TestDatabase;
let estate: Estate;
let homes: Awaited<ReturnType<typeof layHomes>>;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  homes = await layHomes(estate.run, estate.green.id, [12, 8]);
  await database.admin.query("update buildings set name = '=2+2' where name = '20栋'");
});
afterAll(() => database.close());
beforeEach(() => void Object.assign(env(), { LINLI_NOW: NOW }));

const refused = (key: string) => expect.objectContaining({ key });
const dayOf = (at: number) => `2026-11-${String(at + 1).padStart(2, '0')}`;

/** Twenty homes answer one after the other, each with a day of its own and words of its own; two were not content. */
async function counted(named: boolean): Promise<string> {
  const id = await draft(estate, { named });
  await database.admin.query('update surveys set title = $2, definition = $3 where id = $1', [
    ...[id, `${FORMULA}满意度`, JSON.stringify(definition)],
  ]);
  await sendSurvey(await see(estate.green.manager), id, 1, term);
  for (const [at, { viewer }] of homes.entries())
    await answerSurvey(viewer, id, {
      ...{
        whole: at < 2 ? '2' : '4',
        pick: at === 5 ? 'other' : 'a',
        order: at % 3 ? ['lift', 'lawn'] : ['lawn', 'lift'],
      },
      ...{
        'pick.other': at === 5 ? `${FORMULA}别的` : '',
        poor: at < 2 ? '1' : '',
        day: dayOf(at),
        said: `${FORMULA}话${at}`,
      },
    });
  // Of a named survey, whose answers are there already, two came at the door.
  await database.admin.query(
    `update survey_answers set way = 'interview', person_id = null where survey_id = $1 and answers ->> 'day' < $2`,
    [id, dayOf(2)],
  );
  await asCommunity(estate.green.id, term.paperUntil, (tx) => countSurvey(tx, id, term.paperUntil));
  return id;
}

const wanted = (q: string) => ({ full: false, q });
const book = async (sheet: OutSheet) => readSheet(await writeSheet('xlsx', sheet));
const csvCells = async (sheet: OutSheet) =>
  [...(await writeSheet('csv', sheet)).toString().matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell);

describe('an anonymous survey as a workbook (SUR-5, SUR-6)', () => {
  let id: string;
  let sheet: OutSheet;
  beforeAll(async () => {
    Object.assign(env(), { LINLI_NOW: NOW });
    id = await counted(false);
    sheet = (await exportSurveyAnswers(await see(estate.green.manager), estate.green.id, wanted(id))).sheet;
  });

  test('One row each without home, building or words, in an order that says nothing of who came first', () => {
    expect(sheet.headings).toEqual(['总体', FORMULA, '先改哪样', '哪天']);
    const days = sheet.rows.map(([, , , day]) => String(day));
    expect(days).toHaveLength(homes.length);
    const told = homes.map((_, at) => dayOf(at));
    expect([...days].sort()).toEqual(told);
    expect(days).not.toEqual(told);
    expect(JSON.stringify(sheet.rows)).not.toMatch(/话|别的|栋|2\+2|20-1/);
    expect(sheet.rows.map(([, , order]) => order)).toContain(`电梯|${FORMULA}`);
  });

  test('What two were asked is nowhere: neither a column nor a word of the codebook', () => {
    expect(JSON.stringify(sheet)).not.toContain('差在哪里');
  });

  test('The codebook tells of each column what its values mean', async () => {
    const [, codebook] = await book(sheet);
    const lines = codebook?.data.slice(1) ?? [];
    expect([...new Set(lines.map(([, key]) => key))]).toEqual(['whole', 'pick', 'order', 'day']);
    expect(lines.filter(([, key]) => key === 'pick').map(([, , value, meaning]) => [value, meaning])).toEqual([
      ['a', FORMULA],
      ['b', '乙'],
      ['other', '其他'],
    ]);
  });

  test('Words stand beside nothing but their question, in an order of chance too', async () => {
    const [, , said] = await book(sheet);
    const lines = said?.data ?? [];
    expect(lines[0]).toHaveLength(2);
    const texts = lines.slice(1).map(([, text]) => String(text));
    expect(texts).toHaveLength(homes.length + 1);
    const own = texts.filter((text) => text.includes('话'));
    expect(own).not.toEqual(homes.map((_, at) => `${FORMULA}话${at}`));
    expect(texts).toContain(`${FORMULA}别的`);
  });

  test('A formula in a title, an option, a building or in words is a text in every cell', async () => {
    const manager = await see(estate.green.manager);
    const summary = (await exportSurvey(manager, estate.green.id, wanted(id))).sheet;
    const year = (await exportSurveyYear(manager, estate.green.id, wanted('y=2026'))).sheet;
    const said = sheet.more?.at(-1);
    for (const one of [sheet, summary, year, { ...sheet, ...said }]) {
      const cells = await csvCells(one);
      expect(cells.some((cell) => cell.startsWith("'="))).toBe(true);
      expect(cells.filter(isFormula)).toEqual([]);
    }
    const [results] = await book(summary);
    for (const text of [FORMULA, '=2+2', `${FORMULA}满意度`]) expect(results?.data.flat()).toContain(text);
  });

  test('The summary has the places of a ranking', async () => {
    const [results] = await book(
      (await exportSurvey(await see(estate.green.manager), estate.green.id, wanted(id))).sheet,
    );
    const line = results?.data.find(([label, mean]) => label === '电梯' && mean === 1.35);
    expect(line?.slice(0, 5)).toEqual(['电梯', 1.35, 65, 13, 7]);
  });

  test('Leaves with who reads results, of its own community, once it is counted', async () => {
    const { green, maple } = estate;
    const out = await draft(estate);
    for (const taking of [exportSurvey, exportSurveyAnswers]) {
      const manager = await see(green.manager);
      await expect(taking(manager, green.id, wanted(out))).rejects.toEqual(refused('nothing'));
      await expect(taking(manager, maple.id, wanted(id))).rejects.toEqual(refused('notFound'));
      for (const q of [newId(), 'x', ''])
        await expect(taking(manager, green.id, wanted(q))).rejects.toEqual(refused('notFound'));
      await expect(taking(await see(green.clerk), green.id, wanted(id))).rejects.toEqual(refused('notYours'));
      await expect(taking(await see(maple.manager), maple.id, wanted(id))).rejects.toEqual(refused('notFound'));
    }
    await expect(exportSurveyYear(await see(green.clerk), green.id, wanted(''))).rejects.toEqual(refused('notFound'));
  });
});

test('Whoever asks for the workbook of a survey elsewhere meets what isn’t there, on record', async () => {
  const body = new FormData();
  const asked = { what: 'surveyAnswers', format: 'csv', community: estate.green.id, q: newId() };
  for (const [name, value] of Object.entries(asked)) body.set(name, value);
  const request = new Request('http://here/api/exports', { method: 'POST', body });
  const manager = await see(estate.green.manager);
  const answer = await postExport(request, manager);
  expect([answer.status, noted]).toEqual([404, [{ what: 'denied', target: 'export' }]]);
});

test('A named survey has the home beside each row, and every question; it is counted as any other (SUR-5)', async () => {
  const id = await counted(true);
  const { rows } = await database.admin.query('select * from survey_counts where survey_id = $1', [id]);
  expect(rows).toMatchObject([{ sent: 22, answered: 20, paper: 2, overall: [0, 2, 0, 18, 0] }]);
  expect(Object.values(rows[0].tally.buildings)).toEqual([{ whole: { 2: 2, 4: 10 } }, { whole: { 4: 8 } }]);
  const { sheet } = await exportSurveyAnswers(await see(estate.green.manager), estate.green.id, wanted(id));
  expect(sheet.headings).toEqual(['房号', '总体', FORMULA, '先改哪样', '哪天', '差在哪里']);
  expect(sheet.rows.map(([home, , , , day]) => [home, day]).sort()).toEqual(
    homes.map((_, at) => [at < 12 ? `20-1-${at + 1}` : `21-1-${at - 11}`, dayOf(at)]).sort(),
  );
});
