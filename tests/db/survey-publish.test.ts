import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { openMessage } from '@/lib/inbox/open-message';
import { surveyNews } from '@/lib/jobs/survey-news';
import { asCommunity } from '@/lib/jobs/worker-database';
import { answerSurvey } from '@/lib/surveys/answer';
import { countSurvey } from '@/lib/surveys/count';
import { findNewestPublished, findPublication, findPublished } from '@/lib/surveys/find-publication';
import { addDeed, dropDeed, endDeed, publishSurvey } from '@/lib/surveys/publish';
import { sendSurvey } from '@/lib/surveys/send';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW, see } from '../support/estate';
import { draft, layHomes, term } from '../support/surveys';

let database: TestDatabase;
let estate: Estate;
let homes: Awaited<ReturnType<typeof layHomes>>;

const refused = (key: string) => expect.objectContaining({ key });
const said = { words: '谢谢各位邻居', figures: ['returned', 'overall'] as const };
const given = { ...said, figures: [...said.figures] };

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  homes = await layHomes(estate.run, estate.green.id, [6]);
});
afterAll(() => database.close());
beforeEach(() => void Object.assign(env(), { LINLI_NOW: NOW }));

const sent = async () => {
  const id = await draft(estate);
  await sendSurvey(await see(estate.green.manager), id, 1, term);
  return id;
};
const counted = async () => {
  const id = await sent();
  for (const { viewer } of homes) await answerSurvey(viewer, id, { whole: '4' });
  await asCommunity(estate.green.id, term.paperUntil, (tx) => countSurvey(tx, id, term.paperUntil));
  return id;
};
const published = async () => {
  const id = await counted();
  await publishSurvey(await see(estate.green.manager), id, 0, given);
  return id;
};

describe('publication (SUR-7)', () => {
  test('Residents read nothing before it is published, then the chosen figures and words; others never', async () => {
    const [manager, owner, survey] = [await see(estate.green.manager), await see(estate.green.owner), await counted()];
    await expect(findPublished(owner, survey)).rejects.toEqual(refused('notFound'));
    expect(await findNewestPublished(owner)).toEqual([]);
    await publishSurvey(manager, survey, 0, given);
    expect(await findPublished(owner, survey)).toMatchObject({ ...given, answered: 6, version: 1, deeds: [] });
    expect(await findNewestPublished(owner)).toMatchObject([{ id: survey }]);
    await expect(findPublished(await see(estate.maple.owner), survey)).rejects.toEqual(refused('notFound'));
    expect(await findNewestPublished(await see(estate.maple.owner))).toEqual([]);
  });

  test('Only who sends surveys publishes, only what is counted, and nobody writes over a colleague', async () => {
    const [manager, survey] = [await see(estate.green.manager), await published()];
    const clerk = await see(estate.green.clerk);
    await expect(publishSurvey(clerk, survey, 1, given)).rejects.toEqual(refused('notYours'));
    await expect(findPublication(clerk, survey)).rejects.toEqual(refused('notFound'));
    const elsewhere = await see(estate.maple.manager);
    await expect(publishSurvey(elsewhere, survey, 1, given)).rejects.toEqual(refused('notFound'));
    await expect(publishSurvey(manager, await sent(), 0, given)).rejects.toEqual(refused('surveyNotCounted'));
    await expect(publishSurvey(manager, survey, 0, given)).rejects.toEqual(refused('changedMeanwhile'));
    await publishSurvey(manager, survey, 1, { ...given, words: '改过的话' });
    expect(await findPublication(manager, survey)).toMatchObject({ words: '改过的话', version: 2 });
  });
});

describe('news of a publication (SUR-7)', () => {
  test('Homes that were asked hear of it once, and what is read after the first time is the newest', async () => {
    const survey = await published();
    await publishSurvey(await see(estate.green.manager), survey, 1, given);
    const { rows } = await database.admin.query(
      `select j.payload from graphile_worker._private_jobs j
       where j.payload->>'what' = 'surveyPublished' and j.payload->>'survey' = $1`,
      [survey],
    );
    expect(rows).toHaveLength(1);
    for (let twice = 0; twice < 2; twice += 1) await surveyNews(rows[0].payload);
    const told = await database.admin.query(
      `select i.person_id as person, i.id from inbox i where i.key = 'surveyPublished' and i.values->>'survey' = $1`,
      [survey],
    );
    const people = told.rows.map(({ person }) => person as string);
    const homes = await database.admin.query(
      `select distinct r.person_id as person from residencies r join survey_invites i on i.unit_id = r.unit_id
       where i.survey_id = $1`,
      [survey],
    );
    expect(people.toSorted()).toEqual(homes.rows.map(({ person }) => person as string).toSorted());
    const owner = await see(estate.green.owner);
    const own = told.rows.find(({ person }) => person === owner.personId);
    expect(await openMessage(owner, own.id)).toBe(`/surveys/${survey}/results`);
  });

  test('Nobody hears of results of a survey that is still out', async () => {
    const out = await sent();
    await surveyNews({ community: estate.green.id, survey: out, what: 'surveyPublished', after: null, units: null });
    const { rows } = await database.admin.query(
      `select 1 from inbox where key = 'surveyPublished' and values->>'survey' = $1`,
      [out],
    );
    expect(rows).toEqual([]);
  });
});

describe('what the office does about it (SUR-7)', () => {
  test('Is promised with a day ahead, ended once, and taken back only while nothing came of it', async () => {
    const [manager, survey] = [await see(estate.green.manager), await published()];
    const [first, second] = [newId(), newId()];
    const deed = { words: '重新划线', dueDay: '2027-03-01' as const };
    await addDeed(manager, survey, first, deed);
    await addDeed(manager, survey, first, deed);
    await addDeed(manager, survey, second, { ...deed, words: '写错了' });
    await expect(addDeed(manager, survey, newId(), { ...deed, dueDay: '2020-01-01' })).rejects.toMatchObject({
      fields: { dueDay: 'inPast' },
    });
    await expect(addDeed(await see(estate.green.clerk), survey, newId(), deed)).rejects.toEqual(refused('notYours'));
    await expect(endDeed(await see(estate.maple.manager), first, '做完了')).rejects.toEqual(refused('notFound'));
    await endDeed(manager, first, '做完了');
    await expect(endDeed(manager, first, '又做完了')).rejects.toEqual(refused('already'));
    await expect(dropDeed(manager, first)).rejects.toEqual(refused('already'));
    await dropDeed(manager, second);
    const acts = await database.admin.query(`select 1 from acts where what = 'surveyDeed' and target = $1`, [
      `survey ${survey}`,
    ]);
    expect(acts.rows, 'two promised, one ended, one taken back').toHaveLength(4);
    const { deeds } = await findPublished(await see(estate.green.owner), survey);
    expect(deeds).toMatchObject([{ id: first, words: '重新划线', dueDay: '2027-03-01', outcome: '做完了' }]);
  });
});
