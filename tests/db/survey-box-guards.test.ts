import type { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '@/db/sql';
import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { surveyNews } from '@/lib/jobs/survey-news';
import { asCommunity } from '@/lib/jobs/worker-database';
import { services } from '@/lib/services';
import { answerSurvey } from '@/lib/surveys/answer';
import { invite, isDueNow } from '@/lib/surveys/audience';
import { findPaper, findStrips } from '@/lib/surveys/find-paper';
import { findSurveyAs } from '@/lib/surveys/find-sending';
import { keyInNamed, keyInSheet, returnStub } from '@/lib/surveys/paper';
import { publishSurvey } from '@/lib/surveys/publish';
import { sendSurvey } from '@/lib/surveys/send';
import { addTheme, changeTheme, dropTheme } from '@/lib/surveys/themes/write-theme';
import { openTicket } from '@/lib/tickets/open';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW, see } from '../support/estate';
import { draft, type Kind, layHomes, layLead, term } from '../support/surveys';

const END = 20 * 1440;
let database: TestDatabase;
let estate: Estate;
let app: Client;
/** Leads both communities: the policies hide neither from them. */
let lead: Viewer;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  app = await database.openApp();
  await layHomes(estate.run, estate.green.id, [6]);
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

/** As the portal is, in a request of these communities at this moment. */
const asked = async (text: string, values: unknown[], places: string[], minutes = 0) => {
  const now = new Date(NOW.getTime() + minutes * 60_000).toISOString();
  await app.query("select set_config('app.communities', $1, false), set_config('app.now', $2, false)", [
    `{${places.join(',')}}`,
    now,
  ]);
  return (await app.query({ text, values, rowMode: 'array' })).rows.map(([one]) => one);
};

describe('paper', () => {
  it('Of one stub one sheet is taken, however many come at the same moment', async () => {
    const id = await sent();
    await returnStub(lead, id, '3-2-1201');
    const other = await database.openApp();
    await other.query("select set_config('app.communities', $1, false), set_config('app.now', $2, false)", [
      `{${estate.green.id}}`,
      NOW.toISOString(),
    ]);
    const cast = (by: Client) => by.query("select cast_paper($1, 'sheet') as taken", [id]);
    await other.query('begin');
    expect((await cast(other)).rows).toEqual([{ taken: true }]);
    const second = asked("select cast_paper($1, 'sheet')", [id], [estate.green.id]);
    await new Promise((done) => setTimeout(done, 300));
    await other.query('commit');
    expect(await second).toEqual([false]);
    await expect(keyInSheet(lead, id, { whole: '4' })).rejects.toEqual(refused('surveyNoStub'));
  });

  it('Not by the other way than the survey is, and not once it is counted', async () => {
    const named = await sent({ named: true });
    await expect(keyInSheet(lead, named, { whole: '4' })).rejects.toEqual(refused('notFound'));
    await expect(returnStub(lead, named, '3-2-1201')).rejects.toEqual(refused('notFound'));
    const over = await sent();
    await set(over, "state = 'over'");
    await expect(returnStub(lead, over, '3-2-1201')).rejects.toEqual(refused('surveyPaperOver'));
  });

  it('While a named survey is being counted it waits, and is told that it is over', async () => {
    const id = await sent({ named: true });
    await database.admin.query('begin');
    await database.admin.query('select 1 from surveys where id = $1 for update', [id]);
    const coming = keyInNamed(lead, id, { home: '3-2-1201', way: 'paper' }, { whole: '4' });
    const told = expect(coming).rejects.toEqual(refused('surveyPaperOver'));
    await new Promise((done) => setTimeout(done, 300));
    await database.admin.query("update surveys set state = 'over' where id = $1", [id]);
    await database.admin.query('commit');
    await told;
  });

  it('A stub is of one survey, whatever else is out', async () => {
    const [id, other] = [await sent(), await sent()];
    await returnStub(lead, id, '3-2-1201');
    const { strips } = await findStrips(lead, other, estate.green.building);
    for (const { code } of strips)
      await expect(returnStub(lead, id, code)).rejects.toMatchObject({ fields: { home: 'surveyNoHome' } });
    expect(await findPaper(lead, await findSurveyAs(lead, other, 'keyIn'))).toMatchObject({ stubs: 0 });
  });
});

describe('on record', () => {
  it('A home whose sheet was keyed in has answered, and what was published was published', async () => {
    const id = await sent({ named: true });
    await keyInNamed(lead, id, { home: '3-2-1201', way: 'paper' }, { whole: '4' });
    const answered = 'select unit_id from survey_invites where survey_id = $1 and answered';
    expect(await rows(answered, id)).toEqual([{ unit_id: estate.green.home }]);
    await set(id, "state = 'over'");
    await publishSurvey(lead, id, 0, { words: '谢谢', figures: ['returned'] });
    const acts = "select 1 from acts where what = 'surveyPublished' and target = $1";
    expect(await rows(acts, `survey ${id}`)).toHaveLength(1);
  });
});

describe('telling and asking', () => {
  const DAY = 86_400_000;

  it('Homes that an event added are reminded of their own day, others not by it', async () => {
    const id = await sent();
    Object.assign(env(), { LINLI_NOW: new Date(NOW.getTime() + 3 * DAY) });
    const units = [estate.green.home];
    await surveyNews({ community: estate.green.id, survey: id, what: 'surveyReminder', after: null, units });
    const told = await rows("select person_id from inbox where values->>'survey' = $1", id);
    const home = [estate.green.owner.id, estate.green.son.id];
    expect(told.map((row) => row.person_id).sort()).toEqual(home.sort());
  });

  it('Who moves in tomorrow is not asked today, nor whose complaint was answered as if it were a repair', async () => {
    const ends = new Date(NOW.getTime() + 60 * DAY);
    const now = new Date(NOW.getTime() + DAY);
    const invited = async (event: string) => {
      const id = await drafted(`kind = 'other', event = '${event}'`);
      await sendSurvey(lead, id, 1, { closesAt: ends, paperUntil: ends });
      await asCommunity(estate.green.id, now, (tx) =>
        tx.rows(
          invite(
            { ...outNow(id), event: event as 'fixed' },
            '2026-11-22',
            isDueNow({ ...outNow(id), event: event as 'fixed' }, now),
          ),
        ),
      );
      return rows('select unit_id from survey_invites where survey_id = $1', id);
    };
    const outNow = (id: string) => ({
      ...{ id, communityId: estate.green.id, buildingIds: null, unitIds: null, per: 'household' as const, sentAt: NOW },
    });
    await rows("update residencies set from_day = '2026-11-23' where person_id = $1", estate.green.son.id);
    expect(await invited('moveIn')).toEqual([]);
    await rows("update residencies set from_day = '2021-01-01' where person_id = $1", estate.green.son.id);
    const details = {
      place: 'home',
      unit: estate.green.home,
      category: 'water',
      happening: 'leaking',
      description: '水龙头滴水',
    };
    const ticket = { service: services.repair, communityId: estate.green.id, key: newId(), details };
    const { id } = await openTicket(await see(estate.green.owner), ticket);
    const ended = new Date(NOW.getTime() + DAY / 2);
    await rows('update tickets set result_at = $2 where id = $1', id, ended);
    expect(await invited('fixed')).toEqual([{ unit_id: estate.green.home }]);
    await rows("update tickets set kind = 'complaint' where id = $1", id);
    expect(await invited('fixed')).toEqual([]);
  });
});

describe('themes', () => {
  it('Belong to their survey, fifty at most', async () => {
    const [id, other, theme] = [await sent(), await sent(), newId()];
    const given = { name: '电梯', words: ['电梯'] };
    await addTheme(lead, id, theme, given);
    await expect(changeTheme(lead, other, theme, { ...given, name: '别的' })).rejects.toEqual(refused('notFound'));
    await dropTheme(lead, other, theme);
    expect(await rows('select name from survey_themes where id = $1', theme)).toEqual([{ name: '电梯' }]);
    for (let at = 1; at < 50; at += 1) await addTheme(lead, id, newId(), given);
    await expect(addTheme(lead, id, newId(), given)).rejects.toEqual(refused('tooMany'));
  });
});

describe('the box itself (SUR-5)', () => {
  const cast = 'select cast_ballot($1, $2, $3)';

  it('Takes nothing of a named survey, of another community, of a draft, or late', async () => {
    const green = [estate.green.id];
    const id = await sent();
    expect(await asked(cast, [id, 'in time', 'sheet'], green)).toEqual([true]);
    expect(await asked(cast, [id, 'late', 'sheet'], green, 15 * 1440)).toEqual([null]);
    expect(await asked(cast, [id, 'abroad', 'sheet'], [estate.maple.id])).toEqual([null]);
    expect(await asked(cast, [await sent({ named: true }), 'named', 'sheet'], green)).toEqual([null]);
    expect(await asked("select return_stub($1, 'late')", [id], green, END)).toEqual([null]);
    const counted = await sent();
    await set(counted, "state = 'over'");
    expect(await asked(cast, [counted, 'over', 'sheet'], green)).toEqual([null]);
  });

  it('Tells of its own community and survey alone', async () => {
    const [id, other] = [await sent(), await sent()];
    const [green, maple] = [[estate.green.id], [estate.maple.id]];
    await asked("select return_stub($1, 'mark')", [id], green);
    const marks = "select marks_in($1, '{mark}')";
    expect(await asked(marks, [id], green)).toEqual(['mark']);
    expect(await asked(marks, [other], green)).toEqual([]);
    expect(await asked(marks, [id], maple)).toEqual([]);
    const stubs = 'select stubs from paper_in_box($1)';
    expect([await asked(stubs, [id], green), await asked(stubs, [id], maple)]).toEqual([[1], [0]]);
  });

  it('Is emptied by its own community, once paper is over, and while it is not counted', async () => {
    const id = await sent();
    await answerSurvey(await see(estate.green.owner), id, { whole: '4' });
    const empty = (place: string, now: Date) =>
      asCommunity(place, now, async (tx) => (await tx.rows(sql`select 1 from empty_box(${id}, ${now})`)).length);
    expect(await empty(estate.green.id, new Date(term.paperUntil.getTime() - 1))).toBe(0);
    expect(await empty(estate.maple.id, term.paperUntil)).toBe(0);
    await set(id, "state = 'over'");
    expect(await empty(estate.green.id, term.paperUntil)).toBe(0);
    await set(id, "state = 'out'");
    expect(await empty(estate.green.id, term.paperUntil)).toBe(1);
  });

  it('Is dropped with a draft of its own community alone', async () => {
    const id = await drafted();
    expect(await asked('select drop_draft($1)', [id], [estate.maple.id])).toEqual([null]);
    expect(await asked('select drop_draft($1)', [id], [estate.green.id])).toEqual([true]);
  });
});
