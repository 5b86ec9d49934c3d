import { beforeEach, describe, expect, test, vi } from 'vitest';
import { residencies } from '@/db/schema';
import { insert } from '@/db/sql';
import { env } from '@/lib/env';
import { exportSurveyAnswers } from '@/lib/exports/survey-answers';
import { photoUrl } from '@/lib/files/link';
import { findPhoto } from '@/lib/files/records';
import { servePhoto } from '@/lib/files/serve';
import { newId } from '@/lib/id';
import { keepGroupPost } from '@/lib/intake/group-posts';
import { asCommunity } from '@/lib/jobs/worker-database';
import { eraseAccount } from '@/lib/privacy/erase';
import { findOwnCopy } from '@/lib/privacy/own-copy';
import { answerSurvey } from '@/lib/surveys/answer';
import { countSurvey } from '@/lib/surveys/count';
import { findShown } from '@/lib/surveys/find-photos';
import { findResults } from '@/lib/surveys/find-results';
import { keyInNamed } from '@/lib/surveys/paper';
import { sendSurvey } from '@/lib/surveys/send';
import type { Viewer } from '@/lib/viewer';
import { NOW, see } from '../support/estate';
import { layFiles } from '../support/files-stage';
import { codeFor } from '../support/homes';
import { ORIGIN, report, send } from '../support/photo-posts';
import { staged } from '../support/staged';
import { draft, type Kind, layHomes, term } from '../support/surveys';
import { applyForWorks } from '../support/works';

vi.mock('@/lib/i18n/translations', async () => (await import('../support/inquiry/translations')).translations);

const stage = staged(layFiles);
beforeEach(async () => {
  Object.assign(env(), { LINLI_NOW: NOW });
  await stage.database.admin.query('truncate rate_limits');
});

const rows = async (text: string, ...values: unknown[]) => (await stage.database.admin.query(text, values)).rows;
const refused = (key: string) => expect.objectContaining({ key });
const gone = (...keys: string[]) =>
  expect.objectContaining({ key: 'input', fields: Object.fromEntries(keys.map((key) => [key, 'photoGone'])) });
const manager = () => see(stage.estate.green.manager);
const shot = { type: 'photo', title: { 'zh-CN': '拍一张' }, max: 2 };

/** A survey that asks for photos twice. */
async function drawn(kind: Kind): Promise<string> {
  const id = await draft(stage.estate, kind);
  const questions = [
    { id: 'whole', type: 'scale', topic: 'overall', title: { 'zh-CN': '总体满意吗' } },
    { id: 'pic', ...shot, required: true },
    { id: 'more', ...shot },
  ];
  await rows('update surveys set definition = $2 where id = $1', id, { pages: [{ id: 'one', questions }] });
  return id;
}
async function sent(): Promise<string> {
  const id = await drawn({ named: true, per: 'person' });
  await sendSurvey(await manager(), id, 1, term);
  return id;
}
const upload = async (viewer: Viewer, to: { community?: string; purpose?: string } = {}) =>
  (await send(viewer, { community: stage.estate.green.id, body: stage.picture, ...to })).id;
const purposeOf = async (id: string) => (await rows('select purpose from attachments where id = $1', id))[0]?.purpose;
const count = async (id: string) => {
  await asCommunity(stage.estate.green.id, term.paperUntil, (tx) => countSurvey(tx, id, term.paperUntil));
  return findResults(await manager(), id);
};

describe('what a named survey is answered with (SUR-4, SUR-5)', () => {
  test('Only a named survey asks for photos', async () => {
    await expect(sendSurvey(await manager(), await drawn({ named: false }), 1, term)).rejects.toEqual(
      refused('surveyPhoto'),
    );
    expect(await sendSurvey(await manager(), await drawn({ named: true }), 1, term)).toBe(2);
  });

  test('An own photo becomes the answer’s, once, and nothing else can take it afterwards', async () => {
    const owner = await see(stage.estate.green.owner);
    const [id, photo] = [await sent(), await upload(owner)];
    await answerSurvey(owner, id, { whole: '4', pic: photo });
    const [answer] = await rows('select answers from survey_answers where survey_id = $1', id);
    expect(answer.answers).toEqual({ whole: 4, pic: [photo] });
    expect(await purposeOf(photo)).toBe('survey');
    await expect(answerSurvey(owner, await sent(), { whole: '4', pic: photo })).rejects.toEqual(gone('pic'));
    await expect(report(owner, owner.homes[0]?.unitId ?? '', [photo])).rejects.toEqual(refused('photoGone'));
    // The answer of a first sending was lost: the second finds it there, and asks nothing of its photos.
    await answerSurvey(owner, id, { whole: '4', pic: photo }, { again: true });
  });

  test('Neither works nor the office’s papers take what an answer has', async () => {
    const { green } = stage.estate;
    const people = [await see(green.owner), await see(green.clerk)] as const;
    const [signature, shown] = [await upload(people[0]), await upload(people[1])];
    await rows(`update attachments set purpose = 'survey' where id = any($1)`, [signature, shown]);
    await expect(applyForWorks(people[0], green.home, { signature })).rejects.toMatchObject({
      fields: { signature: 'photoGone' },
    });
    await expect(keepGroupPost(people[1], green.id, '王秀英 3-2-1201：灯坏了', [shown])).rejects.toEqual(
      refused('photoGone'),
    );
  });

  test('A photo is never a must, and none is asked of whom the question was not shown', async () => {
    const owner = await see(stage.estate.green.owner);
    const id = await sent();
    await answerSurvey(owner, id, { whole: '4' });
    expect((await rows('select answers from survey_answers where survey_id = $1', id))[0].answers).toEqual({
      whole: 4,
    });
  });

  test('Refuses beside its question what is another’s, of elsewhere, no photo, in use, twice, gone or no file at all', async () => {
    const { green, maple } = stage.estate;
    const both = { id: newId(), communityId: maple.id, unitId: maple.home, personId: green.owner.id };
    await stage.estate.run(insert(residencies, { ...both, relation: 'owner', fromDay: '2021-01-01' }));
    const [owner, son] = [await see(green.owner), await see(green.son)];
    const id = await sent();
    const used = await upload(owner);
    await report(owner, owner.homes[0]?.unitId ?? '', [used]);
    const elsewhere = await upload(owner, { community: maple.id });
    const wrong = [
      await upload(son),
      elsewhere,
      await upload(owner, { purpose: 'paper' }),
      await upload(owner, { purpose: 'proof' }),
      used,
      newId(),
      'x',
    ];
    const good = await upload(owner);
    for (const photo of wrong)
      await expect(answerSurvey(owner, id, { whole: '4', more: [good, photo] })).rejects.toEqual(gone('more'));
    await expect(answerSurvey(owner, id, { whole: '4', pic: good, more: good })).rejects.toEqual(gone('more'));
    const three = [good, await upload(owner), await upload(owner)];
    await expect(answerSurvey(owner, id, { whole: '4', pic: three })).rejects.toMatchObject({
      fields: { pic: 'many' },
    });
    expect(await rows('select id from survey_answers where survey_id = $1', id)).toEqual([]);
    expect(await purposeOf(good)).toBe('photo');
    await rows('delete from residencies where id = $1', both.id);
  });

  test('Of two answers at the same moment one gets it', async () => {
    const owner = await see(stage.estate.green.owner);
    const [one, two, photo] = [await sent(), await sent(), await upload(owner)];
    const both = await Promise.allSettled([one, two].map((id) => answerSurvey(owner, id, { whole: '4', pic: photo })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('Paper brings none', async () => {
    const clerk = await see(stage.estate.green.clerk);
    const id = await drawn({ named: true });
    await sendSurvey(await manager(), id, 1, term);
    const posted = { whole: '4', pic: await upload(clerk) };
    await keyInNamed(clerk, id, { home: '3-2-1201', way: 'paper' }, posted);
    expect((await rows('select answers from survey_answers where survey_id = $1', id))[0].answers).toEqual({
      whole: 4,
    });
  });
});

describe('who sees the photos of an answer', () => {
  test('Who gave it and who reads results; not their family, no neighbour, no other staff, nobody by a bare address', async () => {
    const { green, maple } = stage.estate;
    const owner = await see(green.owner);
    const [id, photo] = [await sent(), await upload(owner)];
    const bare = (viewer: Viewer) =>
      servePhoto(new Request(`${ORIGIN}/api/files/${photo}?size=thumb`), photo, viewer).then((reply) => reply?.status);
    expect(await bare(owner)).toBe(200);
    expect(await findPhoto(await manager(), photo)).toBeNull();
    await answerSurvey(owner, id, { whole: '4', pic: photo });
    const everybody = Object.entries({ ...green, far: maple.manager, farOwner: maple.owner });
    const seen = await Promise.all(
      everybody.map(async ([name, person]) =>
        typeof person !== 'string' && (await findPhoto(await see(person), photo)) ? [name] : [],
      ),
    );
    expect(seen.flat().sort()).toEqual(['manager', 'owner', 'supervisor']);
    const address = photoUrl(photo, 'full', owner.personId, owner.now);
    expect((await servePhoto(new Request(new URL(address, ORIGIN)), photo, owner))?.status).toBe(200);
    expect(await bare(owner)).toBeUndefined();
  });

  test('Results show them with who gave them once it is counted, a page at a time; a workbook says how many', async () => {
    const { green } = stage.estate;
    const owner = await see(green.owner);
    await layHomes(stage.estate.run, green.id, [12]);
    const [id, first, second] = [await sent(), await upload(owner), await upload(owner)];
    await answerSurvey(owner, id, { whole: '4', pic: [first, second] });
    const out = (await findResults(await manager(), id)).survey;
    await expect(findShown(await manager(), out, 'pic', null)).rejects.toEqual(refused('notFound'));
    const { survey } = await count(id);
    const page = await findShown(await manager(), survey, 'pic', null);
    expect(page).toMatchObject({ total: 1, next: null });
    expect(page.shown).toEqual([
      { id: expect.any(String), photos: [first, second], home: expect.stringContaining('1201'), who: owner.name },
    ]);
    expect((await findShown(await manager(), survey, 'pic', page.shown[0]?.id ?? null)).shown).toEqual([]);
    expect((await findShown(await manager(), survey, 'more', null)).total).toBe(0);
    await rows(
      `insert into survey_answers (id, community_id, survey_id, named, invite_id, way, answers)
       select gen_random_uuid(), community_id, survey_id, true, id, 'phone', jsonb_build_object('pic', jsonb_build_array($2::text))
       from survey_invites i where survey_id = $1 and not exists (select 1 from survey_answers a where a.invite_id = i.id)`,
      ...[id, second],
    );
    const head = await findShown(await manager(), survey, 'pic', null);
    const tail = await findShown(await manager(), survey, 'pic', head.next);
    expect([head.total, head.shown.length, tail.shown.length]).toEqual([16, 12, 4]);
    expect(new Set([...head.shown, ...tail.shown].map((one) => one.id)).size).toBe(16);
    expect(tail.next).toBeNull();
    await expect(findShown(await see(green.clerk), survey, 'pic', null)).rejects.toEqual(refused('notYours'));
    const { sheet } = await exportSurveyAnswers(await manager(), green.id, { q: id } as never);
    expect(JSON.stringify(sheet)).not.toContain(first);
    expect(sheet.rows.map((row) => row.slice(1))).toContainEqual([4, 2, null]);
  });
});

describe('how long they stay', () => {
  const sweep = () => rows('select * from sweep_photos($1, 100)', new Date(NOW.getTime() + 3 * 86_400_000));

  test('As long as the answer; what was sent for none goes within a day', async () => {
    const owner = await see(stage.estate.green.owner);
    const [id, kept, loose] = [await sent(), await upload(owner), await upload(owner)];
    await answerSurvey(owner, id, { whole: '4', pic: kept });
    await sweep();
    expect(await purposeOf(kept)).toBe('survey');
    expect(await purposeOf(loose)).toBeUndefined();
  });

  test('Whose account is deleted leaves none behind: neither the picture, nor its number in the answer', async () => {
    const { tenant } = stage.estate.green;
    const viewer = await see(tenant);
    const [id, photo] = [await sent(), await upload(viewer)];
    await answerSurvey(viewer, id, { whole: '4', pic: photo });
    expect((await findOwnCopy(viewer)).surveys).toContainEqual(
      expect.objectContaining({ question: '拍一张', answer: '1' }),
    );
    await eraseAccount(viewer, await codeFor(tenant.phone, 'erase'));
    expect(await findPhoto(await manager(), photo)).toBeNull();
    expect((await rows('select answers from survey_answers where survey_id = $1', id))[0].answers).toEqual({
      whole: 4,
    });
    await sweep();
    expect(await purposeOf(photo)).toBeUndefined();
  });
});
