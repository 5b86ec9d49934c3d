import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sql } from '@/db/sql';
import { env } from '@/lib/env';
import { exportSurveyAnswers } from '@/lib/exports/survey-answers';
import { asCommunity } from '@/lib/jobs/worker-database';
import { answerSurvey } from '@/lib/surveys/answer';
import { roomOf } from '@/lib/surveys/ballot';
import { countSurvey } from '@/lib/surveys/count';
import { findSurveyAs } from '@/lib/surveys/find-sending';
import { keyInSheet, returnStub } from '@/lib/surveys/paper';
import { sendSurvey } from '@/lib/surveys/send';
import { templates } from '@/lib/surveys/templates';
import { findTexts } from '@/lib/surveys/themes/find-texts';
import { addTheme } from '@/lib/surveys/themes/write-theme';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';
import { draft, type Kind, layHomes, term } from '../support/surveys';

vi.mock('next-intl/server', async () => (await import('../support/inquiry/translations')).translations);

let database: TestDatabase;
let estate: Estate;
let homes: Awaited<ReturnType<typeof layHomes>>;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  homes = await layHomes(estate.run, estate.green.id, [6]);
});
afterAll(() => database.close());
beforeEach(() => void Object.assign(env(), { LINLI_NOW: NOW }));

const rows = async (text: string, ...values: unknown[]) => (await database.admin.query(text, values)).rows;
const refused = (key: string) => expect.objectContaining({ key });
const clerk = () => see(estate.green.clerk);
const manager = () => see(estate.green.manager);
const sent = async (kind: Kind = {}, definition?: object) => {
  const id = await draft(estate, kind);
  if (definition) await rows('update surveys set definition = $2 where id = $1', id, JSON.stringify(definition));
  await sendSurvey(await manager(), id, 1, term);
  return id;
};
const over = term.paperUntil;
const count = (id: string) => asCommunity(estate.green.id, over, (tx) => countSurvey(tx, id, over));

describe('who wants to know who said what in an anonymous survey (SUR-5)', () => {
  const answered = async (kind: Kind, many: number) => {
    const id = await sent(kind);
    for (const { viewer } of homes.slice(0, many)) await answerSurvey(viewer, id, { whole: '2', said: '电梯太慢' });
    await count(id);
    return id;
  };
  const textsOf = async (id: string) => {
    await addTheme(await manager(), id, crypto.randomUUID(), { name: '电梯', words: ['电梯'] });
    const { texts, total, sample, themes } = await findTexts(await manager(), id, {}, null);
    return [texts.length, total, sample.length, themes[0]?.texts];
  };

  it('Words of fewer than five are nowhere: who has answered is known, and so they would be', async () => {
    expect(await textsOf(await answered({}, 4))).toEqual([0, 0, 0, 0]);
    expect(await textsOf(await answered({}, 5))).toEqual([5, 5, 5, 5]);
    expect(await textsOf(await answered({ named: true }, 1))).toEqual([1, 1, 1, 1]);
  });

  it.each([
    ['anonymous', {}, 4, 0],
    ['anonymous', {}, 5, 5],
    ['named', { named: true }, 1, 1],
  ] as const)('Nor in a workbook (%s, %j, %i)', async (_, kind, many, words) => {
    const id = await answered(kind, many);
    const { sheet } = await exportSurveyAnswers(await manager(), estate.green.id, { q: id } as never);
    expect(sheet.more?.at(-1)?.rows).toHaveLength(words);
  });

  it('A sheet full of words is as long in the box as an empty one, also of a survey that asks for many', async () => {
    const asked = ['one', 'two', 'three'].map((id) => ({
      ...{ id, type: 'long' as const, title: { 'zh-CN': '说说' }, required: false },
    }));
    const id = await sent({}, { pages: [{ id: 'p', questions: asked }] });
    const most = '满"\n'.repeat(333);
    const [first, second, third] = homes.map(({ viewer }) => viewer);
    await answerSurvey(first as never, id, {});
    await answerSurvey(second as never, id, { one: most, two: most, three: most });
    await answerSurvey(third as never, id, { one: '短' });
    await returnStub(await clerk(), id, '3-2-1201');
    await keyInSheet(await clerk(), id, { one: most, two: most, three: '满'.repeat(1000) });
    const lengths = await rows(
      'select distinct length(sheet) as n from survey_ballots where survey_id = $1 and sheet is not null',
      id,
    );
    expect(lengths).toHaveLength(1);
    expect(roomOf(templates.halfYear)).toBeLessThan(4096);
  });
});

describe('who comes while it is counted', () => {
  it('Is told that it is over: nothing is put into a box that was emptied', async () => {
    const id = await sent();
    let counting: Promise<void> = Promise.resolve();
    const desk = later(await clerk(), 19.9 * 1440);
    const late = await new Promise<Promise<void>>((started) => {
      counting = asCommunity(estate.green.id, over, async (tx) => {
        await countSurvey(tx, id, over);
        const coming = asCommunity(estate.green.id, desk.now, async (other) => {
          const [put] = await other.rows<{ taken: boolean | null }>(
            sql`select put_in_box(${id}, 'mark', 'stub', null, ${over}) as taken`,
          );
          if (put?.taken !== null) throw new Error('taken');
        });
        started(coming);
        await new Promise((done) => setTimeout(done, 300));
      });
    });
    await counting;
    await late;
    expect(await rows('select 1 from survey_ballots where survey_id = $1', id)).toEqual([]);
  });
});

describe('who only keys paper in', () => {
  it('Reads neither a draft nor a survey whose paper is over, on paper as little as at the desk; who leads does', async () => {
    const early = await draft(estate);
    await expect(findSurveyAs(await clerk(), early, 'keyIn')).rejects.toEqual(refused('notFound'));
    expect((await findSurveyAs(await manager(), early, 'keyIn')).id).toBe(early);
    const id = await sent();
    expect((await findSurveyAs(await clerk(), id, 'keyIn')).id).toBe(id);
    await expect(findSurveyAs(later(await clerk(), 20 * 1440), id, 'keyIn')).rejects.toEqual(refused('notFound'));
    await expect(findSurveyAs(await clerk(), id, 'send')).rejects.toEqual(refused('notFound'));
    await expect(findSurveyAs(await see(estate.maple.manager), id, 'send')).rejects.toEqual(refused('notFound'));
  });
});
