import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { prepareSurvey, type SendingInput } from '@/lib/surveys/prepare';
import { sendSurvey } from '@/lib/surveys/send';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW, see } from '../support/estate';
import { draft, layHomes, layNeighbours, term } from '../support/surveys';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  await layNeighbours(estate);
  await layHomes(estate.run, estate.green.id, [6, 5]);
});
afterAll(() => database.close());
beforeEach(() => void Object.assign(env(), { LINLI_NOW: NOW }));

const rows = async (text: string, ...values: unknown[]) => (await database.admin.query(text, values)).rows;
const refused = (key: string) => expect.objectContaining({ key });
const clerk = () => see(estate.green.clerk);
const manager = () => see(estate.green.manager);

describe('how it is sent (SUR-2, SUR-5)', () => {
  const usual: SendingInput = {
    ...{ answers: 'anonymous', per: 'household', to: 'all', buildings: [], rooms: '', late: false, fair: true },
    weighting: 'from0',
  } as const;
  const special = async () => {
    const id = await draft(estate);
    await rows("update surveys set kind = 'other' where id = $1", id);
    return id;
  };

  it('To buildings, or to rooms however they were pasted, and unknown ones are named', async () => {
    const desk = await manager();
    const known = { ...usual, answers: 'named' as const };
    const some = await special();
    await prepareSurvey(desk, some, 1, { ...known, to: 'buildings', buildings: [estate.green.building] });
    expect(await sendSurvey(desk, some, 2, term)).toBe(2);
    const listed = await special();
    await prepareSurvey(desk, listed, 1, { ...known, to: 'rooms', rooms: '3栋2单元1201室\n20-1-1、20-1-2\n\n' });
    expect(await sendSurvey(desk, listed, 2, term)).toBe(3);
    const wrong = prepareSurvey(desk, await special(), 1, {
      ...usual,
      to: 'rooms',
      rooms: '3-2-1201\n7-7-707\n不知道',
    });
    await expect(wrong).rejects.toMatchObject({
      fields: { rooms: 'surveyRooms' },
      values: { rooms: '7-7-707, 不知道' },
    });
  });

  it('Not to buildings of another community, nor beside a round of one; the half-yearly one goes to all', async () => {
    const desk = await manager();
    const to = { ...usual, to: 'buildings' as const, buildings: [estate.green.building, estate.maple.building] };
    await expect(prepareSurvey(desk, await special(), 1, to)).rejects.toEqual(refused('notFound'));
    await expect(prepareSurvey(desk, await special(), 1, { ...usual, earlier: await draft(estate) })).rejects.toEqual(
      refused('notFound'),
    );
    const half = await draft(estate);
    await prepareSurvey(desk, half, 1, { ...usual, to: 'moveIn' });
    expect(await sendSurvey(desk, half, 2, term)).toBe(18);
    const [row] = await rows('select event, building_ids, fair_counts, weighting from surveys where id = $1', half);
    expect(row).toEqual({ event: null, building_ids: null, fair_counts: true, weighting: 'from0' });
    const forced = await draft(estate);
    await rows('update surveys set building_ids = $2 where id = $1', forced, [estate.green.building]);
    await expect(sendSurvey(desk, forced, 1, term)).rejects.toEqual(refused('surveyToAll'));
  });

  it('An anonymous one asks for no photos, which show who one is; a named one may', async () => {
    const id = await special();
    await rows(
      `update surveys set definition = '{"pages":[{"id":"one","questions":[{"id":"pic","type":"photo","title":{"zh-CN":"拍一张"},"required":false,"max":1}]}]}' where id = $1`,
      id,
    );
    await expect(sendSurvey(await manager(), id, 1, term)).rejects.toEqual(refused('surveyPhoto'));
    await prepareSurvey(await manager(), id, 1, { ...usual, answers: 'named' });
    expect(await sendSurvey(await manager(), id, 2, term)).toBeGreaterThan(0);
  });

  it('Not by a clerk, not of elsewhere, not changed meanwhile, and not once it is out', async () => {
    const id = await special();
    await expect(prepareSurvey(await clerk(), id, 1, usual)).rejects.toEqual(refused('notYours'));
    await expect(prepareSurvey(await see(estate.maple.manager), id, 1, usual)).rejects.toEqual(refused('notFound'));
    await expect(prepareSurvey(await manager(), id, 2, usual)).rejects.toEqual(refused('changedMeanwhile'));
    await sendSurvey(await manager(), id, 1, term);
    await expect(prepareSurvey(await manager(), id, 2, usual)).rejects.toEqual(refused('surveyIsOut'));
  });
});
