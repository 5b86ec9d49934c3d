import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';
import { followUpStage } from '../support/follow-ups';
import { expectHistoryToAddUp, resident, staff } from '../support/ticket-life';

let database: TestDatabase;
let estate: Estate;
let stage: ReturnType<typeof followUpStage>;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  stage = followUpStage(estate, database.admin);
});
afterAll(() => database.close());

describe('what is owed (FUP-1, FUP-2)', () => {
  it('A finished repair owes one call by the end of the second working day, made once with its own move', async () => {
    const id = await stage.repaired();
    // Saturday morning: Monday is the first working day, Tuesday the second.
    expect(await stage.owed(id)).toMatchObject([
      { why: 'done', state: 'open', round: 0, due_at: new Date('2026-11-24T10:00:00Z'), unit_id: estate.green.home },
    ]);
  });

  it('A repair that nobody asked for by name, such as a patrol’s, owes no call', async () => {
    const id = await stage.told();
    await database.admin.query('update tickets set filer_id = null, contact_phone = null where id = $1', [id]);
    await stage.doWork(id, 0);
    expect(await stage.owed(id)).toEqual([]);
  });

  it('The resident’s own rating in time is the follow-up; a yes without a rating isn’t', async () => {
    const owner = later(await see(estate.green.owner), 90);
    const rated = await stage.repaired();
    await resident(owner, rated, 'confirm', { score: '5', tags: [], words: '很好' });
    expect(await stage.owed(rated)).toMatchObject([
      { state: 'done', channel: 'own', score: 5, ended_by: estate.green.owner.id },
    ]);
    expect(await stage.tried(rated)).toMatchObject([{ channel: 'own', outcome: 'content', words: '很好' }]);
    const silent = await stage.repaired();
    await resident(owner, silent, 'confirm', { tags: [], words: '' });
    expect(await stage.owed(silent)).toMatchObject([{ state: 'open', why: 'done' }]);
    await resident(later(owner, 10), silent, 'rate', { score: '4', tags: [], words: '' });
    expect(await stage.owed(silent)).toMatchObject([{ state: 'done', channel: 'own', score: 4 }]);
  });

  it('A low rating is called all the same, and so is one that comes too late', async () => {
    const owner = later(await see(estate.green.owner), 90);
    const low = await stage.repaired();
    await resident(owner, low, 'confirm', { score: '2', tags: [], words: '还滴水' });
    expect(await stage.owed(low)).toMatchObject([{ state: 'open', why: 'low' }]);
    expect(await stage.tried(low)).toMatchObject([{ channel: 'own', outcome: 'low', score: 2 }]);
    const late = await stage.repaired();
    await resident(later(owner, 5 * 1440), late, 'confirm', { score: '5', tags: [], words: '' });
    expect(await stage.owed(late)).toMatchObject([{ state: 'open', why: 'done' }]);
  });

  it('Opened again by the resident, nothing is owed of that time; done again, it is called whatever the rating', async () => {
    const id = await stage.repaired();
    const owner = later(await see(estate.green.owner), 90);
    await resident(owner, id, 'notFixed', { words: '还在漏', photos: [] });
    expect(await stage.owed(id)).toMatchObject([{ state: 'void' }]);
    await stage.doWork(id, 100);
    await resident(later(owner, 120), id, 'confirm', { score: '5', tags: [], words: '' });
    expect(await stage.owed(id)).toMatchObject([{ state: 'void' }, { state: 'open', why: 'again', round: 1 }]);
  });
});

describe('a call (FUP-2, FUP-4)', () => {
  it('That finds them content ends it, closes a repair still waiting and shows in its history', async () => {
    const id = await stage.repaired();
    await stage.record(await stage.clerkAt(200), id, '5', { words: '说修得很快' });
    expect(await stage.owed(id)).toMatchObject([
      {
        state: 'done',
        channel: 'phone',
        score: 5,
        ended_by: estate.green.clerk.id,
        ended_at: (await stage.clerkAt(200)).now,
      },
    ]);
    const [ticket] = await stage.rows('select step, outcome, score from tickets where id = $1', [id]);
    expect(ticket).toEqual({ step: 'closed', outcome: 'solved', score: null });
    await expectHistoryToAddUp(database.admin, id);
    await expect(stage.record(await stage.clerkAt(210), id, '4', { words: '再打一次' })).rejects.toMatchObject({
      key: 'followUp.over',
    });
  });

  it('That finds them unhappy opens the ticket again in the same transaction, and its next end is called too', async () => {
    const id = await stage.repaired();
    const owner = later(await see(estate.green.owner), 90);
    await resident(owner, id, 'confirm', { tags: [], words: '' });
    await stage.record(await stage.clerkAt(200), id, '2', { words: '晚上又漏了' });
    const [ticket] = await stage.rows(
      'select step, phase, reopened, executor_id, closed_at from tickets where id = $1',
      [id],
    );
    expect(ticket).toEqual({ step: 'received', phase: 'open', reopened: 1, executor_id: null, closed_at: null });
    expect(await stage.owed(id)).toMatchObject([{ state: 'done', score: 2 }]);
    await expectHistoryToAddUp(database.admin, id);
    await stage.doWork(id, 300);
    expect(await stage.owed(id)).toMatchObject([{ state: 'done' }, { state: 'open', why: 'again' }]);
  });

  it('That fails is on record and tried on another day at another time; after three it may be given up', async () => {
    const id = await stage.repaired();
    const giveUp = async (minutes: number) => stage.record(await stage.clerkAt(minutes), id, 'giveUp');
    await expect(giveUp(100)).rejects.toMatchObject({ fields: { result: 'condition.triedToAsk' } });
    await stage.record(await stage.clerkAt(100), id, 'noAnswer');
    // Tried on Saturday before noon: Monday afternoon.
    expect(await stage.owed(id)).toMatchObject([{ state: 'open', tries: 1, try_at: new Date('2026-11-23T07:30:00Z') }]);
    await stage.record(await stage.clerkAt(2000), id, 'noAnswer');
    const past = { tryAt: NOW };
    await expect(stage.record(await stage.clerkAt(3000), id, 'later', past)).rejects.toMatchObject({
      fields: { tryAt: 'inPast' },
    });
    await stage.record(await stage.clerkAt(3000), id, 'later', {
      tryAt: (await stage.clerkAt(4000)).now,
      words: '在开会',
    });
    expect((await stage.tried(id)).map(({ outcome }) => outcome)).toEqual(['noAnswer', 'noAnswer', 'later']);
    await giveUp(4000);
    expect(await stage.owed(id)).toMatchObject([{ state: 'unreached', channel: null, tries: 3 }]);
    const [ticket] = await stage.rows('select step, outcome from tickets where id = $1', [id]);
    expect(ticket).toEqual({ step: 'closed', outcome: 'unconfirmed' });
    await expectHistoryToAddUp(database.admin, id);
  });

  it('Says what was said', async () => {
    const id = await stage.repaired();
    await expect(stage.record(await stage.clerkAt(100), id, '5')).rejects.toMatchObject({
      fields: { words: 'too_small' },
    });
    expect(await stage.tried(id)).toEqual([]);
  });

  it('Made by two at once is made once', async () => {
    const id = await stage.repaired();
    const second = later(await see(estate.green.second), 100);
    const both = [await stage.clerkAt(100), second].map((viewer) => stage.record(viewer, id, '5', { words: '好' }));
    const results = await Promise.allSettled(both);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await stage.tried(id)).toHaveLength(1);
  });

  it('Of a complaint names when it is summed up, and is never made by who settled it (CMP-7)', async () => {
    const { green } = estate;
    const id = await stage.settledComplaint();
    expect(await stage.owed(id)).toMatchObject([{ why: 'always', state: 'open' }]);
    const next = '2026-11-22T10:00';
    const content = { words: '已经安静了', next };
    await expect(stage.record(await stage.clerkAt(300), id, '5', content)).rejects.toMatchObject({
      key: 'condition.notOwnWork',
    });
    const second = later(await see(green.second), 300);
    await expect(stage.record(second, id, '5', { words: '好' })).rejects.toMatchObject({
      fields: { next: 'nextAnswer' },
    });
    await stage.record(second, id, '4', content);
    expect(await stage.owed(id)).toMatchObject([{ state: 'done', ended_by: green.second.id }]);
    const [ticket] = await stage.rows('select step, score from tickets where id = $1', [id]);
    expect(ticket).toEqual({ step: 'followed', score: 4 });
  });

  it('Made from the ticket’s own page counts the same', async () => {
    const id = await stage.settledComplaint();
    const second = later(await see(estate.green.second), 300);
    const input = { way: 'visit', score: '5', words: '满意', next: '2026-11-22T10:00' };
    await staff(second, id, 'followUp', input);
    expect(await stage.owed(id)).toMatchObject([{ state: 'done', channel: 'visit', score: 5 }]);
  });
});
