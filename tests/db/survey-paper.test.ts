import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { asCommunity } from '@/lib/jobs/worker-database';
import { answerSurvey } from '@/lib/surveys/answer';
import { countSurvey } from '@/lib/surveys/count';
import { findPaper, findStrips } from '@/lib/surveys/find-paper';
import { findReturned } from '@/lib/surveys/find-returned';
import { findSurveyAs } from '@/lib/surveys/find-sending';
import { keyInNamed, keyInSheet, returnStub, takeStubBack } from '@/lib/surveys/paper';
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
const onDay = (days: number) => clerk().then((viewer) => later(viewer, days * 1440));
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

describe('a stub of the wrong home (SUR-2)', () => {
  it('Is taken back while its sheet is not keyed in, and the home answers again', async () => {
    const id = await sent();
    const [desk, owner] = [await clerk(), await see(estate.green.owner)];
    await returnStub(desk, id, '3-2-1201');
    await expect(takeStubBack(desk, id, '3-2-1101')).rejects.toEqual(refused('surveyNoStubOf'));
    await takeStubBack(desk, id, '3-2-1201');
    await expect(takeStubBack(desk, id, '3-2-1201')).rejects.toEqual(refused('surveyNoStubOf'));
    expect(await paperOf(id)).toMatchObject({ stubs: 0, sheets: 0 });
    await answerSurvey(owner, id, { whole: '4' });
    await expect(takeStubBack(desk, id, '3-2-1201')).rejects.toEqual(refused('surveyNoStubOf'));
    await returnStub(desk, id, '3-2-1101');
    await keyInSheet(desk, id, { whole: '2' });
    await expect(takeStubBack(desk, id, '3-2-1101')).rejects.toEqual(refused('surveyNoStubOf'));
  });

  it('Not in a named survey, not by others, and not once paper is over', async () => {
    const [id, named] = [await sent(), await sent({ named: true })];
    await returnStub(await clerk(), id, '3-2-1201');
    await expect(takeStubBack(await clerk(), named, '3-2-1201')).rejects.toEqual(refused('notFound'));
    for (const [who, why] of [
      [estate.green.worker, 'notYours'],
      [estate.maple.clerk, 'notFound'],
    ] as const)
      await expect(takeStubBack(await see(who), id, '3-2-1201')).rejects.toEqual(refused(why));
    await expect(takeStubBack(await onDay(20), id, '3-2-1201')).rejects.toEqual(refused('surveyPaperOver'));
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
