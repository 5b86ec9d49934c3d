import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { rounds } from '@/lib/jobs/rounds';
import { services } from '@/lib/services';
import { sendSurvey } from '@/lib/surveys/send';
import { openTicket } from '@/lib/tickets/open';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW, see } from '../support/estate';
import { at, DAY, drainDue, told } from '../support/survey-news';
import { draft } from '../support/surveys';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());
beforeEach(() => at(0));

const rows = async (text: string, ...values: unknown[]) => (await database.admin.query(text, values)).rows;
const manager = () => see(estate.green.manager);

describe('waiting for an event (SUR-1)', () => {
  const waiting = async (event: 'fixed' | 'moveIn') => {
    const id = await draft(estate);
    await rows("update surveys set kind = 'other', event = $2 where id = $1", id, event);
    const closesAt = new Date(NOW.getTime() + 60 * DAY);
    expect(await sendSurvey(await manager(), id, 1, { closesAt, paperUntil: closesAt })).toBe(0);
    return id;
  };
  const invited = async (id: string) =>
    (await rows('select unit_id from survey_invites where survey_id = $1', id)).map((row) => row.unit_id);
  const round = async (since = 1) => {
    await rounds();
    await drainDue(database, since);
    await drainDue(database, since);
  };

  it('Who moves in while it is out is asked, once, and reminded on the third day', async () => {
    const id = await waiting('moveIn');
    at(1);
    await round();
    expect(await invited(id)).toEqual([]);
    await rows("update residencies set until_day = '2026-11-21' where person_id = $1", estate.green.tenant.id);
    await rows(
      `insert into residencies (id, community_id, unit_id, person_id, relation, from_day) values ($1, $2, $3, $4, 'tenant', '2026-11-22')`,
      newId(),
      estate.green.id,
      estate.green.next,
      estate.maple.owner.id,
    );
    await round();
    await round();
    expect(await invited(id)).toEqual([estate.green.next]);
    expect(await told(database, id, 'surveyOut')).toEqual(['王秀英', '赵国强']);
    at(3.9);
    await round();
    expect((await told(database, id, 'surveyReminder')).length).toBe(0);
    at(4);
    await round();
    expect(await told(database, id, 'surveyReminder')).toEqual(['王秀英', '赵国强']);
    await rows(
      `delete from residencies where person_id = $1 and unit_id = $2`,
      estate.maple.owner.id,
      estate.green.next,
    );
    await rows('update residencies set until_day = null where person_id = $1', estate.green.tenant.id);
  });

  it('Who joins a household moves nothing; a new owner does, from whom the old one has gone', async () => {
    const id = await waiting('moveIn');
    const lives = (person: { id: string }, relation: string, day: string) =>
      rows(
        `insert into residencies (id, community_id, unit_id, person_id, relation, from_day) values ($1, $2, $3, $4, $5, $6)`,
        ...[newId(), estate.green.id, estate.green.home, person.id, relation, day],
      );
    const { owner, manager: second } = estate.maple;
    await lives(owner, 'family', '2026-11-22');
    await lives(second, 'owner', '2026-11-22');
    at(1);
    await round();
    expect(await invited(id)).toEqual([]);
    await rows(
      `update residencies set until_day = '2026-11-21' where unit_id = $1 and relation = 'owner' and person_id <> $2`,
      estate.green.home,
      second.id,
    );
    await round();
    expect(await invited(id)).toEqual([estate.green.home]);
    await rows(`delete from residencies where unit_id = $1 and person_id = any($2)`, estate.green.home, [
      owner.id,
      second.id,
    ]);
    await rows(`update residencies set until_day = null where unit_id = $1 and relation = 'owner'`, estate.green.home);
  });

  it('A home whose repair is finished while it is out is asked, not one of before', async () => {
    const repaired = async (person: { id: string }, unit: string, days: number) => {
      const details = { place: 'home', unit, category: 'water', happening: 'leaking', description: '水龙头滴水' };
      const ticket = { service: services.repair, communityId: estate.green.id, key: newId(), details };
      const { id } = await openTicket(await see(person), ticket);
      await rows('update tickets set result_at = $2 where id = $1', id, new Date(NOW.getTime() + days * DAY));
    };
    await repaired(estate.green.tenant, estate.green.next, -1);
    const id = await waiting('fixed');
    await repaired(estate.green.owner, estate.green.home, 0.5);
    at(1);
    await round();
    expect(await invited(id)).toEqual([estate.green.home]);
    expect(await told(database, id, 'surveyOut')).toEqual(['李明', '王秀英']);
  });
});
