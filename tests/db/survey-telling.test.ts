import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { rounds } from '@/lib/jobs/rounds';
import { surveyNews } from '@/lib/jobs/survey-news';
import { answerSurvey } from '@/lib/surveys/answer';
import { closeSurvey } from '@/lib/surveys/close';
import type { SurveyNews } from '@/lib/surveys/news';
import { sendSurvey } from '@/lib/surveys/send';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, see } from '../support/estate';
import { at, drainDue, told as toldOf } from '../support/survey-news';
import { draft, type Kind, layHomes, layNeighbours, term } from '../support/surveys';

const timetable = { hours: { desk: [450, 1200], deskHoliday: [540, 1020], workday: [[540, 1080]] }, holidays: none() };
let database: TestDatabase;
let estate: Estate;

function none() {
  return { days: new Map(), years: new Set<number>() };
}

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  await layNeighbours(estate);
});
afterAll(() => database.close());
beforeEach(() => at(0));

const rows = async (text: string, ...values: unknown[]) => (await database.admin.query(text, values)).rows;
const manager = () => see(estate.green.manager);
const sent = async (kind: Kind = {}) => {
  const id = await draft(estate, kind);
  await sendSurvey(await manager(), id, 1, term);
  return id;
};
const tell = (survey: string, what: SurveyNews) =>
  surveyNews({ community: estate.green.id, survey, what, after: null, units: null });
const told = (survey: string, key: SurveyNews) => toldOf(database, survey, key);

describe('telling (SUR-1, SUR-3)', () => {
  it.each([false, true])('Only homes whose answer is missing are reminded, all of them (named: %s)', async (named) => {
    const id = await sent({ named });
    await tell(id, 'surveyOut');
    expect(await told(id, 'surveyOut')).toEqual(['李明', '王秀英', '赵国强', '陈静']);
    await answerSurvey(await see(estate.green.son), id, { whole: '4' });
    at(3);
    await tell(id, 'surveyReminder');
    expect(await told(id, 'surveyReminder')).toEqual(['赵国强', '陈静']);
    await answerSurvey(later(await see(estate.green.tenant), 3 * 1440), id, { whole: '4' });
    at(14.5);
    await tell(id, 'surveyLast');
    expect(await told(id, 'surveyLast')).toEqual([]);
  });

  it.each([false, true])('Where each person is asked, each is reminded alone (named: %s)', async (named) => {
    const more = named ? [] : await layHomes(estate.run, estate.green.id, [3]);
    const id = await sent({ named, per: 'person' });
    await answerSurvey(await see(estate.green.son), id, { whole: '4' });
    at(3);
    await tell(id, 'surveyReminder');
    expect(await told(id, 'surveyReminder')).toEqual([
      ...more.map((_, nth) => `住户0${nth}`),
      '王秀英',
      '赵国强',
      '陈静',
    ]);
    const gone = more.map(({ viewer }) => viewer.personId);
    await rows('delete from residencies where person_id = any($1)', gone);
  });

  it('Sent, it tells at once, on the third day and a day before the end, each once, also when jobs run twice', async () => {
    const id = await sent();
    for (const [days, expected] of [
      [0, [4, 0, 0]],
      [2.9, [4, 0, 0]],
      [3, [4, 4, 0]],
      [13.9, [4, 4, 0]],
      [14, [4, 4, 4]],
    ] as const) {
      at(days);
      await drainDue(database);
      await drainDue(database);
      const counts = [];
      for (const key of ['surveyOut', 'surveyReminder', 'surveyLast'] as const)
        counts.push((await told(id, key)).length);
      expect(counts, `after ${days} days`).toEqual(expected);
    }
    for (const key of ['surveyOut', 'surveyReminder', 'surveyLast'] as const) await tell(id, key);
    expect((await told(id, 'surveyOut')).length + (await told(id, 'surveyLast')).length).toBe(8);
  });

  it('Late, the first reminder is left to the last one, and after the end nobody is reminded', async () => {
    const id = await sent();
    at(14.5);
    await tell(id, 'surveyReminder');
    expect(await told(id, 'surveyReminder')).toEqual([]);
    at(15);
    for (const key of ['surveyOut', 'surveyLast'] as const) await tell(id, key);
    expect([await told(id, 'surveyOut'), await told(id, 'surveyLast')]).toEqual([[], []]);
  });

  it('Closed early, it reminds nobody and is counted five working days later', async () => {
    const id = await sent();
    await closeSurvey(later(await manager(), 60), id, timetable as never);
    await expect(closeSurvey(later(await manager(), 61), id, timetable as never)).rejects.toMatchObject({
      key: 'surveyIsOver',
    });
    at(3);
    await drainDue(database);
    expect(await told(id, 'surveyReminder')).toEqual([]);
    const state = async () => (await rows('select state from surveys where id = $1', id))[0].state;
    at(5);
    await drainDue(database);
    expect(await state()).toBe('out');
    // NOW is a Saturday: five working days end on the Friday.
    at(6.5);
    await drainDue(database);
    expect(await state()).toBe('over');
  });

  it('A survey whose count was lost is counted by the rounds', async () => {
    const id = await sent();
    await rows('delete from graphile_worker._private_jobs where key = $1', `survey:${id}`);
    at(20);
    await rounds();
    await drainDue(database);
    expect(await rows('select state from surveys where id = $1', id)).toEqual([{ state: 'over' }]);
  });

  it('Five hundred homes are told in batches, everybody once, also when a worker dies between them', async () => {
    const homes = await layHomes(estate.run, estate.maple.id, [520]);
    const id = newId();
    await rows(
      `insert into surveys (id, community_id, kind, title, definition, named, per, fair_counts, weighting, author_id, written_at)
       select $1, $2, 'other', title, definition, false, 'household', false, 'from20', author_id, written_at from surveys limit 1`,
      id,
      estate.maple.id,
    );
    await sendSurvey(await see(estate.maple.manager), id, 1, term);
    for (const { viewer } of homes.slice(0, 300)) await answerSurvey(viewer, id, { whole: '5' });
    const news = { community: estate.maple.id, survey: id, what: 'surveyReminder', after: null, units: null };
    at(3);
    await surveyNews(news);
    const first = (await told(id, 'surveyReminder')).length;
    await surveyNews(news);
    expect((await told(id, 'surveyReminder')).length).toBe(first);
    for (let i = 0; i < 4; i += 1) await drainDue(database);
    expect((await told(id, 'surveyReminder')).length).toBe(224);
  });
});
