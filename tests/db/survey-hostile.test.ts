import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sql } from '@/db/sql';
import type { Timetable } from '@/lib/clock/calendar';
import { atLocal, localDay, plusDays } from '@/lib/clock/day';
import { env } from '@/lib/env';
import { exportSurveyAnswers } from '@/lib/exports/survey-answers';
import { asCommunity } from '@/lib/jobs/worker-database';
import { answerSurvey } from '@/lib/surveys/answer';
import { roomOf } from '@/lib/surveys/ballot';
import { countSurvey } from '@/lib/surveys/count';
import { findSurveyAs } from '@/lib/surveys/find-sending';
import { keyInSheet, returnStub } from '@/lib/surveys/paper';
import { prepareSurvey } from '@/lib/surveys/prepare';
import { sendSurvey } from '@/lib/surveys/send';
import { templates } from '@/lib/surveys/templates';
import { tendSurvey } from '@/lib/surveys/tend';
import { paperEnd, surveyTerm } from '@/lib/surveys/term';
import { findTexts } from '@/lib/surveys/themes/find-texts';
import { addTheme } from '@/lib/surveys/themes/write-theme';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';
import { draft, type Kind, layHomes, term } from '../support/surveys';

vi.mock('@/lib/i18n/translations', async () => (await import('../support/inquiry/translations')).translations);

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

const timetable: Timetable = {
  hours: { desk: [450, 1200], deskHoliday: [540, 1020], workday: [[540, 1080]] },
  holidays: { days: new Map(), years: new Set() },
};
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

describe('a survey that waits for an event (SUR-1, SUR-3)', () => {
  const last = (days: number) => plusDays(localDay(NOW), days);
  const usual = { answers: 'anonymous', per: 'household', rooms: '', late: false, fair: true } as const;
  const prepared = async (day: string | undefined) => {
    const id = await draft(estate);
    await rows("update surveys set kind = 'other' where id = $1", id);
    await prepareSurvey(await manager(), id, 1, {
      ...usual,
      buildings: [],
      to: 'moveIn',
      weighting: 'from20',
      last: day,
    });
    return id;
  };

  it('Stays out until the day that is chosen, a year at most, and goes out only if a home has its working days', async () => {
    for (const [day, why] of [
      [undefined, 'invalid_type'],
      [last(0), 'inPast'],
      [last(367), 'beyondYear'],
    ] as const)
      await expect(prepared(day)).rejects.toMatchObject({ fields: { last: why } });
    const survey = await findSurveyAs(await manager(), await prepared(last(90)), 'send');
    expect(survey.closesAt).toEqual(atLocal(last(90), 1439));
    expect(surveyTerm(survey, NOW, timetable)).toEqual({
      closesAt: survey.closesAt,
      paperUntil: paperEnd(survey.closesAt as Date, timetable),
    });
    // NOW is a Saturday: the fifteenth working day is the Friday in three weeks.
    const ending = (days: number) => ({ event: 'moveIn' as const, closesAt: atLocal(last(days), 1439) });
    expect(() => surveyTerm(ending(19), NOW, timetable)).toThrow(expect.objectContaining({ key: 'surveyLastDay' }));
    expect(() => surveyTerm({ ...survey, closesAt: null }, NOW, timetable)).toThrow();
    expect(surveyTerm(ending(20), NOW, timetable).closesAt).toEqual(atLocal(last(20), 1439));
    expect(surveyTerm({ event: null, closesAt: survey.closesAt }, NOW, timetable).closesAt).toEqual(
      atLocal(last(20), 1080),
    );
  });

  it('Asks no home that would not have its working days before the end', async () => {
    const id = await prepared(last(40));
    const { closesAt } = await findSurveyAs(await manager(), id, 'send');
    await sendSurvey(await manager(), id, 2, { closesAt: closesAt as Date, paperUntil: closesAt as Date });
    const tended = async (days: number) => {
      const now = new Date(NOW.getTime() + days * 86_400_000);
      await asCommunity(estate.green.id, now, (tx) => tendSurvey(tx, estate.green.id, id, { now, timetable }));
      return (await rows('select 1 from survey_invites where survey_id = $1', id)).length;
    };
    const movesIn = (unit: string, days: number) =>
      rows(
        `insert into residencies (id, community_id, unit_id, person_id, relation, from_day) values ($1, $2, $3, $4, 'tenant', $5)`,
        ...[crypto.randomUUID(), estate.green.id, unit, estate.maple.son.id, last(days)],
      );
    const [first, second] = homes;
    await movesIn(first?.unit as string, 19);
    await movesIn(second?.unit as string, 21);
    // The fifteenth working day after the 20th day is the 41st.
    expect([await tended(19), await tended(19)]).toEqual([1, 1]);
    expect(await tended(21)).toBe(1);
    await rows(
      'delete from residencies where person_id = $1 and community_id = $2',
      estate.maple.son.id,
      estate.green.id,
    );
  });
});
