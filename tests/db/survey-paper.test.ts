import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { asCommunity } from '@/lib/jobs/worker-database';
import { answerSurvey } from '@/lib/surveys/answer';
import { countSurvey } from '@/lib/surveys/count';
import { findPaper, findStrips } from '@/lib/surveys/find-paper';
import { findReturned } from '@/lib/surveys/find-returned';
import { findSurveyAs } from '@/lib/surveys/find-sending';
import { keyInNamed, keyInSheet, returnStub } from '@/lib/surveys/paper';
import { prepareSurvey, type SendingInput } from '@/lib/surveys/prepare';
import { sendSurvey } from '@/lib/surveys/send';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';
import { draft, type Kind, layHomes, layNeighbours, term } from '../support/surveys';

let database: TestDatabase;
let estate: Estate;
let homes: Awaited<ReturnType<typeof layHomes>>;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  await layNeighbours(estate);
  homes = await layHomes(estate.run, estate.green.id, [6, 5]);
});
afterAll(() => database.close());
beforeEach(() => void Object.assign(env(), { LINLI_NOW: NOW }));

const rows = async (text: string, ...values: unknown[]) => (await database.admin.query(text, values)).rows;
const refused = (key: string) => expect.objectContaining({ key });
const clerk = () => see(estate.green.clerk);
const manager = () => see(estate.green.manager);
const sent = async (kind: Kind = {}) => {
  const id = await draft(estate, kind);
  await sendSurvey(await manager(), id, 1, term);
  return id;
};
const paperOf = async (id: string) => findPaper(await clerk(), await findSurveyAs(await clerk(), id, 'keyIn'));
const count = (id: string) =>
  asCommunity(estate.green.id, term.paperUntil, (tx) => countSurvey(tx, id, term.paperUntil));

describe('paper of an anonymous survey (SUR-2)', () => {
  it('A stub by room or by code is taken once a home, and no more sheets than stubs', async () => {
    const id = await sent();
    const desk = await clerk();
    const { strips } = await findStrips(desk, id, estate.green.building);
    const code = strips.find(({ label }) => label === '3-2-1101')?.code ?? '';
    await expect(keyInSheet(desk, id, { whole: '5' })).rejects.toEqual(refused('surveyNoStub'));
    await returnStub(desk, id, '3栋2单元1201室');
    await returnStub(desk, id, ` ${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`);
    for (const again of ['3-2-1201', code])
      await expect(returnStub(desk, id, again)).rejects.toEqual(refused('surveyStubTwice'));
    await expect(returnStub(desk, id, '9-9-9999')).rejects.toMatchObject({ fields: { home: 'surveyNoHome' } });
    await expect(answerSurvey(await see(estate.green.owner), id, { whole: '1' })).rejects.toEqual(
      refused('surveyAnswered'),
    );
    await keyInSheet(desk, id, { whole: '2', said: '楼道灯不亮' });
    await expect(keyInSheet(desk, id, {})).rejects.toEqual(refused('surveyEmpty'));
    await expect(keyInSheet(desk, id, { whole: '7' })).rejects.toMatchObject({ fields: { whole: 'notOne' } });
    await keyInSheet(desk, id, { said: '只写了一句' });
    await expect(keyInSheet(desk, id, { whole: '5' })).rejects.toEqual(refused('surveyNoStub'));
    expect(await paperOf(id)).toMatchObject({ stubs: 2, sheets: 2 });
    await count(id);
    const [counted] = await rows('select answered, paper from survey_counts where survey_id = $1', id);
    expect(counted).toEqual({ answered: 2, paper: 2 });
  });

  it('A home that answered by phone brings no stub', async () => {
    const id = await sent();
    await answerSurvey(await see(estate.green.son), id, { whole: '4' });
    await expect(returnStub(await clerk(), id, '3-2-1201')).rejects.toEqual(refused('surveyStubTwice'));
  });

  it('Its acts are on record and name neither home nor answer', async () => {
    const id = await sent();
    await returnStub(await clerk(), id, '3-2-1201');
    await keyInSheet(await clerk(), id, { whole: '2', said: '楼道灯不亮' });
    const acts = await rows(
      'select what, target, reason, person_id from acts where target like $1 order by place',
      `%${id}%`,
    );
    const by = estate.green.clerk.id;
    expect(acts).toEqual([
      { what: 'surveySent', target: `survey ${id}`, reason: null, person_id: estate.green.manager.id },
      { what: 'surveyStub', target: `survey ${id}`, reason: null, person_id: by },
      { what: 'surveyKeyed', target: `survey ${id}`, reason: null, person_id: by },
    ]);
  });

  it('Paper is taken for five working days after the end, and then told that it is over', async () => {
    const id = await sent();
    const onDay = (days: number) => clerk().then((viewer) => later(viewer, days * 1440));
    await returnStub(await onDay(16), id, '3-2-1201');
    await keyInSheet(await onDay(19.9), id, { whole: '3' });
    await expect(returnStub(await onDay(20), id, '3-2-1101')).rejects.toEqual(refused('surveyPaperOver'));
    await expect(keyInSheet(await onDay(20), id, { whole: '3' })).rejects.toEqual(refused('surveyPaperOver'));
  });

  it('Not without the part, not from elsewhere, not of a draft, and nobody is interviewed anonymously', async () => {
    const id = await sent();
    for (const [who, key] of [
      [estate.green.worker, 'notYours'],
      [estate.green.owner, 'notFound'],
      [estate.maple.clerk, 'notFound'],
    ] as const)
      for (const act of [
        async () => returnStub(await see(who), id, '3-2-1201'),
        async () => keyInSheet(await see(who), id, { whole: '5' }),
      ])
        await expect(act()).rejects.toEqual(refused(key));
    const interview = { home: '3-2-1201', way: 'interview' } as const;
    await expect(keyInNamed(await clerk(), id, interview, { whole: '5' })).rejects.toEqual(refused('notFound'));
    await expect(returnStub(await clerk(), await draft(estate), '3-2-1201')).rejects.toEqual(refused('notFound'));
  });

  it('Where each person answers, a room of several is asked for the code', async () => {
    const id = await sent({ per: 'person' });
    await expect(returnStub(await clerk(), id, '3-2-1201')).rejects.toMatchObject({ fields: { home: 'surveyWhich' } });
    const { strips } = await findStrips(await clerk(), id, estate.green.building);
    for (const { code } of strips) await returnStub(await clerk(), id, code);
    expect(await paperOf(id)).toMatchObject({ stubs: 4, sheets: 0 });
  });
});

describe('paper and interviews of a named survey (SUR-2)', () => {
  it('Are keyed in with whose they are, once a home, with the way', async () => {
    const id = await sent({ named: true });
    const desk = await clerk();
    await keyInNamed(desk, id, { home: '3-2-1201', way: 'interview' }, { whole: '4', said: '电话里说的' });
    await expect(keyInNamed(desk, id, { home: '3-2-1201', way: 'paper' }, { whole: '1' })).rejects.toEqual(
      refused('surveyKeyed'),
    );
    await expect(returnStub(desk, id, '3-2-1101')).rejects.toEqual(refused('notFound'));
    await expect(answerSurvey(await see(estate.green.owner), id, { whole: '1' })).rejects.toEqual(
      refused('surveyAnswered'),
    );
    expect(await rows('select way, answers from survey_answers where survey_id = $1', id)).toEqual([
      { way: 'interview', answers: { whole: 4 } },
    ]);
    expect(await paperOf(id)).toMatchObject({ sheets: 1 });
  });
});

describe('who is missing (SUR-6)', () => {
  it.each([false, true])(
    'Is told by building in counts while it is out, and the same when it is over (named: %s)',
    async (named) => {
      const id = await sent({ named });
      for (const { viewer } of homes.slice(0, 7)) await answerSurvey(viewer, id, { whole: '5' });
      const found = async () =>
        (await findReturned(await manager(), await findSurveyAs(await manager(), id, 'send'))).map(
          ({ name, sent: asked, answered }) => [name, asked, answered],
        );
      const expected = [
        ['20栋', 6, 6],
        ['21栋', 5, 1],
        ['30栋', 5, 0],
        ['3栋', 2, 0],
      ];
      expect(await found()).toEqual(expected);
      await count(id);
      expect(await found()).toEqual(expected);
    },
  );
});

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
