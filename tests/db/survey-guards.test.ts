import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { units } from '@/db/schema';
import { insert } from '@/db/sql';
import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { asCommunity } from '@/lib/jobs/worker-database';
import { closeSurvey } from '@/lib/surveys/close';
import { readDefinition } from '@/lib/surveys/edit-input';
import { prepareSurvey, type SendingInput } from '@/lib/surveys/prepare';
import { sendSurvey } from '@/lib/surveys/send';
import { templates } from '@/lib/surveys/templates';
import { tendable, tendSurvey } from '@/lib/surveys/tend';
import { copySurvey, dropDraft, editSurvey, writeSurvey } from '@/lib/surveys/write';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';
import { draft, type Kind, layHomes, layLead, term } from '../support/surveys';

const timetable = {
  hours: { desk: [450, 1200], deskHoliday: [540, 1020], workday: [[540, 1080]] },
  holidays: { days: new Map(), years: new Set<number>() },
} as never;
let database: TestDatabase;
let estate: Estate;
let lead: Viewer;
let homes: Awaited<ReturnType<typeof layHomes>>;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  homes = await layHomes(estate.run, estate.green.id, [6]);
  lead = await layLead(estate);
});
afterAll(() => database.close());
beforeEach(() => void Object.assign(env(), { LINLI_NOW: NOW }));

const rows = async (text: string, ...values: unknown[]) => (await database.admin.query(text, values)).rows;
const refused = (key: string) => expect.objectContaining({ key });
const set = (id: string, more: string) => rows(`update surveys set ${more} where id = $1`, id);
const drafted = async (more = "kind = 'other'", kind: Kind = {}) => {
  const id = await draft(estate, kind);
  await set(id, more);
  return id;
};
const sent = async (kind: Kind = {}) => {
  const id = await draft(estate, kind);
  await sendSurvey(lead, id, 1, term);
  return id;
};
const invited = async (id: string) => (await rows('select 1 from survey_invites where survey_id = $1', id)).length;
const jobs = (id: string) =>
  rows(
    `select t.identifier as task, j.payload->>'what' as what, j.key from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where j.payload->>'survey' = $1 order by 1, 2`,
    id,
  );

describe('sending', () => {
  it('At the same moment it goes out once', async () => {
    const id = await draft(estate);
    const tries = await Promise.allSettled([1, 2, 3].map(() => sendSurvey(lead, id, 1, term)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).toEqual(refused('surveyIsOut'));
  });

  it('Not to nobody: a home that stands empty is none', async () => {
    const empty = newId();
    const unit = { communityId: estate.green.id, buildingId: estate.green.building, floor: 3, area: 8900 };
    await estate.run(insert(units, { ...unit, id: empty, label: '3-2-301' }));
    await rows('update units set occupied = false where id = $1', empty);
    const id = await drafted(`kind = 'other', unit_ids = '{${empty}}'`);
    await expect(sendSurvey(lead, id, 1, term)).rejects.toEqual(refused('surveyToNobody'));
  });

  it('An anonymous one not to fewer than five homes, among which one could guess (SUR-5)', async () => {
    const units = homes.slice(0, 5).map(({ unit }) => unit);
    const to = (some: string[], named = false) => drafted(`kind = 'other', named = ${named}, unit_ids = '{${some}}'`);
    await expect(sendSurvey(lead, await to(units.slice(1)), 1, term)).rejects.toEqual(refused('surveyToFew'));
    expect(await sendSurvey(lead, await to(units), 1, term)).toBe(5);
    expect(await sendSurvey(lead, await to(units.slice(1), true), 1, term)).toBe(4);
  });

  it('Counts homes, not people, also where each person answers', async () => {
    const { home, next } = estate.green;
    const to = (some: string[]) => drafted(`kind = 'other', unit_ids = '{${some}}'`, { per: 'person' });
    const four = [home, next, ...homes.slice(0, 2).map(({ unit }) => unit)];
    await expect(sendSurvey(lead, await to(four), 1, term)).rejects.toEqual(refused('surveyToFew'));
    const id = await to([...four, homes[2]?.unit as string]);
    expect(await sendSurvey(lead, id, 1, term)).toBe(5);
    expect(await invited(id)).toBe(7);
  });

  it('Leaves its count in the queue, and of one that waits for an event nothing that tells anybody yet', async () => {
    const count = (id: string) => ({ task: 'survey', what: null, key: `survey:${id}` });
    const last = { task: 'surveyNews', what: 'surveyLast', key: null };
    const id = await sent();
    expect(await jobs(id)).toEqual([
      count(id),
      last,
      ...['surveyOut', 'surveyReminder'].map((what) => ({ ...last, what })),
    ]);
    const waiting = await drafted("kind = 'other', event = 'moveIn'");
    await sendSurvey(lead, waiting, 1, term);
    expect(await jobs(waiting)).toEqual([count(waiting), last]);
  });

  it('Of each person who lives there on the day: not who came later or has left', async () => {
    const id = await drafted("kind = 'other'", { per: 'person' });
    const before = "update residencies set from_day = '2026-11-22' where person_id = $1";
    const left = "update residencies set until_day = '2026-11-20' where person_id = $1";
    await rows(before, estate.green.son.id);
    await rows(left, estate.green.landlord.id);
    await sendSurvey(lead, id, 1, term);
    const told = await rows('select person_id from survey_invites where survey_id = $1', id);
    const ids = told.map((row) => row.person_id);
    await rows("update residencies set from_day = '2021-01-01', until_day = null where person_id = any($1)", [
      estate.green.son.id,
      estate.green.landlord.id,
    ]);
    expect(ids).toContain(estate.green.owner.id);
    for (const one of [estate.green.son, estate.green.landlord]) expect(ids).not.toContain(one.id);
  });
});

describe('how it is sent', () => {
  const usual: SendingInput = {
    ...{ answers: 'anonymous', per: 'household', to: 'all', buildings: [], rooms: '', late: false, fair: true },
    weighting: 'from0',
  };
  const prepared = async (input: Partial<SendingInput>) =>
    prepareSurvey(lead, await drafted(), 1, { ...usual, ...input });

  it('Beside a round of its own kind and community that is over, and no other', async () => {
    const { green, maple } = estate;
    const over = async (more: string) => {
      const id = await sent();
      await set(id, more);
      return id;
    };
    await prepared({ earlier: await over("kind = 'other', state = 'over'") });
    for (const more of ["kind = 'other'", "kind = 'moveIn', state = 'over'"])
      await expect(prepared({ earlier: await over(more) })).rejects.toEqual(refused('notFound'));
    const abroad = newId();
    await rows(
      `insert into surveys select (jsonb_populate_record(s, jsonb_build_object('id', $1::uuid, 'community_id', $2::uuid))).*
       from surveys s where community_id = $3 and kind = 'other' and state = 'over' limit 1`,
      ...[abroad, maple.id, green.id],
    );
    await expect(prepared({ earlier: abroad })).rejects.toEqual(refused('notFound'));
  });

  it('To buildings and rooms of its own community, at least one, also by who leads another', async () => {
    const to = 'buildings';
    await expect(prepared({ to, buildings: [estate.maple.building] })).rejects.toEqual(refused('notFound'));
    await expect(prepared({ to, buildings: [] })).rejects.toMatchObject({ fields: { buildings: 'invalid_type' } });
    await expect(prepared({ to: 'rooms', rooms: ' \n' })).rejects.toMatchObject({ fields: { rooms: 'invalid_type' } });
    await rows("update units set label = '9-9-909' where id = $1", estate.maple.home);
    const wrong = ['9-9-909', ...Array.from({ length: 12 }, (_, at) => `8-8-80${at}`)];
    await expect(prepared({ to: 'rooms', rooms: wrong.join('\n') })).rejects.toMatchObject({
      values: { rooms: wrong.slice(0, 10).join(', '), count: 13 },
    });
  });
});

describe('a draft', () => {
  const written = { kind: 'other' as const, title: '问卷', named: false, definition: templates.other };
  const acts = async (id: string) =>
    (await rows('select what from acts where target = $1 order by place', `survey ${id}`)).map(({ what }) => what);

  it('Written twice by one form it is on record once, and each change of it', async () => {
    const id = newId();
    await writeSurvey(lead, estate.green.id, id, written);
    await writeSurvey(lead, estate.green.id, id, written);
    await editSurvey(lead, id, 1, written);
    await dropDraft(lead, id, 2);
    expect(await acts(id)).toEqual(['surveyWritten', 'surveyWritten', 'surveyDropped']);
  });

  it('Copied from a draft it is compared with what that one was, not with the draft', async () => {
    const [from, to, out] = [await drafted(), newId(), await sent()];
    await rows('update surveys set earlier_id = $2 where id = $1', from, out);
    await copySurvey(lead, from, to);
    expect(await rows('select earlier_id from surveys where id = $1', to)).toEqual([{ earlier_id: out }]);
  });

  it('Is neither longer than any survey nor of another form', async () => {
    const said = { 'zh-CN': '长'.repeat(200), en: 'l'.repeat(400) };
    const question = (id: string) => ({ id, type: 'yesNo', title: said, hint: said });
    const page = (at: number) => ({
      id: `p${at}`,
      questions: Array.from({ length: 30 }, (_, n) => question(`q${at}x${n}`)),
    });
    const long = JSON.stringify({ pages: Array.from({ length: 20 }, (_, at) => page(at)) });
    await expect(readDefinition(long)).rejects.toEqual(refused('surveyUnread'));
    const forged = { ...written, definition: { pages: [] } } as never;
    await expect(editSurvey(lead, await drafted(), 1, forged)).rejects.toThrow();
  });

  it('Asks nobody, whatever it waits for; the rounds look at what is out alone', async () => {
    const id = await drafted("kind = 'other', event = 'moveIn', closes_at = '2027-11-01', sent_at = null");
    const now = new Date(NOW.getTime() + 86_400_000);
    await rows("update residencies set from_day = '2026-11-22' where person_id = $1", estate.green.son.id);
    const due = await asCommunity(estate.green.id, now, async (tx) => {
      await set(id, "written_at = '2020-01-01'");
      await tendSurvey(tx, estate.green.id, id, { now, timetable });
      return tx.rows<{ id: string }>(tendable(estate.green.id, new Date('2030-01-01')));
    });
    await rows("update residencies set from_day = '2021-01-01' where person_id = $1", estate.green.son.id);
    expect(await invited(id)).toBe(0);
    const states = await rows(
      'select distinct state from surveys where id = any($1)',
      due.map((one) => one.id),
    );
    expect(states).toEqual([{ state: 'out' }]);
  });
});

describe('closing', () => {
  it('By who leads, of what is out; it is on record and counted earlier', async () => {
    const id = await sent();
    await expect(closeSurvey(await see(estate.green.clerk), id, timetable)).rejects.toEqual(refused('notYours'));
    await expect(closeSurvey(await see(estate.maple.manager), id, timetable)).rejects.toEqual(refused('notFound'));
    const counting = () => rows('select run_at from graphile_worker._private_jobs where key = $1', `survey:${id}`);
    const [before] = await counting();
    await closeSurvey(later(lead, 60), id, timetable);
    const [after] = await counting();
    expect(after.run_at < before.run_at).toBe(true);
    expect(await rows("select 1 from acts where what = 'surveyClosed' and target = $1", `survey ${id}`)).toHaveLength(
      1,
    );
    for (const more of ["state = 'over'", "state = 'draft', sent_at = null"]) {
      const other = await sent();
      await set(other, more);
      await expect(closeSurvey(later(lead, 60), other, timetable)).rejects.toEqual(refused('surveyIsOver'));
    }
  });
});
