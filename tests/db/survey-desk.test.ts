import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { readDefinition } from '@/lib/surveys/edit-input';
import { findDeskSurvey } from '@/lib/surveys/find-desk-survey';
import { deskSurveys, findDeskSurveys, surveyViews, takingPaper, viewOf } from '@/lib/surveys/find-desk-surveys';
import { sendSurvey } from '@/lib/surveys/send';
import { templates } from '@/lib/surveys/templates';
import { copySurvey, dropDraft, editSurvey, writeSurvey } from '@/lib/surveys/write';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';
import { reachOf } from '../support/plan';
import { draft, layNeighbours, term } from '../support/surveys';

let database: TestDatabase;
let estate: Estate;
let app: Client;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  await layNeighbours(estate);
  app = await database.openApp();
});
afterAll(() => database.close());

const manager = () => see(estate.green.manager);
const written = { kind: 'halfYear' as const, title: '下半年满意度调查', named: false, definition: templates.halfYear };
const changed = { ...written, title: '改过的题目' };
const write = async () => {
  const id = newId();
  await writeSurvey(await manager(), estate.green.id, id, written);
  return id;
};
const titleOf = async (id: string) => (await findDeskSurvey(await manager(), id)).title;

describe('who writes surveys', () => {
  it('The office’s leaders do; the desk is told that it is not theirs, others find nothing there', async () => {
    const id = await write();
    const { clerk, worker, owner } = estate.green;
    for (const [who, key] of [
      [clerk, 'notYours'],
      [worker, 'notYours'],
      [owner, 'notFound'],
      [estate.maple.manager, 'notFound'],
    ] as const) {
      const viewer = await see(who);
      await expect(writeSurvey(viewer, estate.green.id, newId(), written)).rejects.toMatchObject({ key });
      for (const act of [
        () => editSurvey(viewer, id, 1, changed),
        () => dropDraft(viewer, id, 1),
        () => copySurvey(viewer, id, newId()),
      ])
        await expect(act()).rejects.toMatchObject({ key });
    }
    expect(await titleOf(id)).toBe(written.title);
  });

  it('The same form sent twice writes one survey', async () => {
    const id = await write();
    await writeSurvey(await manager(), estate.green.id, id, changed);
    expect(await titleOf(id)).toBe(written.title);
  });
});

describe('a draft', () => {
  it('Changes for who read its last version, and not for who read an older one', async () => {
    const id = await write();
    await editSurvey(await manager(), id, 1, changed);
    expect(await titleOf(id)).toBe('改过的题目');
    const stale = editSurvey(await manager(), id, 1, written);
    await expect(stale).rejects.toMatchObject({ key: 'changedMeanwhile' });
    await expect(dropDraft(await manager(), id, 1)).rejects.toMatchObject({ key: 'changedMeanwhile' });
    expect(await titleOf(id)).toBe('改过的题目');
  });

  it('Is dropped for good', async () => {
    const id = await write();
    await dropDraft(await manager(), id, 1);
    await expect(findDeskSurvey(await manager(), id)).rejects.toMatchObject({ key: 'notFound' });
  });

  it('Once out, is neither changed nor dropped, not by the database itself; a copy of it is a draft compared with it', async () => {
    const id = await write();
    await sendSurvey(await manager(), id, 1, term);
    const lead = await manager();
    for (const act of [() => editSurvey(lead, id, 2, changed), () => dropDraft(lead, id, 2)])
      await expect(act()).rejects.toMatchObject({ key: 'surveyIsOut' });
    await database.admin.query("select set_config('app.communities', $1, false)", [`{${estate.green.id}}`]);
    const { rows } = await database.admin.query('select drop_draft($1) as dropped', [id]);
    expect(rows[0].dropped).toBeNull();
    expect(await titleOf(id)).toBe(written.title);

    const copy = newId();
    await copySurvey(await manager(), id, copy, '再问一次');
    const found = await findDeskSurvey(await manager(), copy);
    expect(found).toMatchObject({ state: 'draft', title: '再问一次', earlier: { id }, definition: templates.halfYear });
  });
});

describe('a definition', () => {
  it('Is refused in one sentence when it is forged', async () => {
    const [page] = templates.other.pages;
    const forged = [
      'no json',
      '{"pages":[]}',
      JSON.stringify({ pages: [{ ...page, questions: [{ id: 'q1', type: 'trap', title: { 'zh-CN': '？' } }] }] }),
      JSON.stringify({ ...templates.other, extra: true }),
      `{"pages":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      JSON.stringify(templates.halfYear).repeat(100),
    ];
    for (const text of forged) await expect(readDefinition(text)).rejects.toMatchObject({ key: 'surveyUnread' });
    for (const one of Object.values(templates)) expect(await readDefinition(JSON.stringify(one))).toEqual(one);
  });

  it('Whose conditions look ahead, or at each other, is kept as a draft and not sent', async () => {
    const id = await write();
    const yesNo = (own: string, of: string) => ({
      ...{ id: own, type: 'yesNo' as const, title: { 'zh-CN': '好吗' }, required: true },
      when: { of, is: ['yes'] },
    });
    const definition = { pages: [{ id: 'p1', questions: [yesNo('q1', 'q2'), yesNo('q2', 'q1')] }] };
    await editSurvey(await manager(), id, 1, { ...written, definition });
    await expect(sendSurvey(await manager(), id, 2, term)).rejects.toMatchObject({ key: 'surveyProblem' });
  });
});

describe('the list of surveys', () => {
  it('Shows leaders all, the newest first, and who only keys in what takes paper', async () => {
    const [clerk, lead] = [await see(estate.green.clerk), await manager()];
    const old = await write();
    const out = await draft(estate, {});
    await sendSurvey(lead, out, 1, term);
    const ids = (found: Awaited<ReturnType<typeof findDeskSurveys>>) => found.surveys.map(({ id }) => id);
    const all = ids(await findDeskSurveys(lead, estate.green.id, 'all', null));
    expect(all.indexOf(out)).toBeLessThan(all.indexOf(old));
    expect(ids(await findDeskSurveys(lead, estate.green.id, 'draft', null))).not.toContain(out);

    const keyed = ids(await findDeskSurveys(clerk, estate.green.id, 'all', null));
    expect(keyed).toContain(out);
    expect(keyed).not.toContain(old);
    await expect(findDeskSurvey(clerk, old)).rejects.toMatchObject({ key: 'notFound' });
    expect((await findDeskSurvey(clerk, out)).id).toBe(out);
    const afterwards = await later(clerk, 21 * 24 * 60);
    await expect(findDeskSurvey(afterwards, out)).rejects.toMatchObject({ key: 'notFound' });
    for (const who of [estate.green.worker, estate.maple.manager, estate.green.owner])
      await expect(findDeskSurveys(await see(who), estate.green.id, 'all', null)).rejects.toMatchObject({
        key: 'notFound',
      });
  });

  it('Reads a page of thousands', async () => {
    await database.admin.query(
      `insert into surveys (id, community_id, kind, title, definition, named, per, fair_counts, weighting, author_id, written_at)
       select uuidv7(), c, 'other', '问卷' || n, '{}', false, 'household', false, 'from20', $3, $4
       from generate_series(1, 3000) n, unnest(array[$1, $2]::uuid[]) c`,
      [estate.green.id, estate.maple.id, estate.green.manager.id, NOW],
    );
    await database.admin.query('analyze surveys');
    const { session } = await manager();
    const big = ['surveys', 'survey_invites', 'survey_answers', 'survey_counts'];
    const reach = (which: Parameters<typeof deskSurveys>[1]) =>
      reachOf(app, session, deskSurveys(estate.green.id, which, null, 31), big);
    expect(await reach(viewOf('all'))).toBeLessThanOrEqual(62);
    expect(await reach(viewOf('draft'))).toBeLessThanOrEqual(62);
    expect(await reach(takingPaper(NOW))).toBeLessThanOrEqual(62);
    expect(surveyViews).toContain('over');
  });
});
