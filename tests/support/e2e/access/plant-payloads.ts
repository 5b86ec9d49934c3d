import { randomUUID } from 'node:crypto';
import { newId } from '@/lib/id';
import { testMoment } from '../../moment';
import { packed } from '../../payloads';
import { done, move, shortest as short } from './act';
import { codeOf } from './asks';
import { findPeople, one, type People, type Person } from './people';
import { atHome, homeOf, inPublic, upload } from './plant';
import { relativePhone } from './plant-homes';
import { plantVoices } from './plant-voices';
import { plantWorks, tidyWorks } from './plant-works';
import { elsewhere, type Form } from './send';
import { forgetCounts, openState, type State } from './state';
import type { Kind } from './table';

export type Planted = Awaited<ReturnType<typeof plantPayloads>>;

/** Puts every payload into every text that a person can write, by the forms they would use; the rest is written beside. */
export async function plantPayloads() {
  const state = await openState();
  const people = await findPeople(state);
  await forgetCounts(state, [...Object.values(people).map(({ id }) => id), elsewhere]);
  const spot = await spotOf(state, people.neighbour);
  const ticket = await file(people.neighbour, atHome(spot));
  const done = await file(people.neighbour, atHome(spot));
  const open = await file(people.neighbour, inPublic(spot));
  await talk(people, ticket, open);
  await work(people, done);
  await atDesk(people, spot.community, ticket);
  const letter = await homes(state, people, spot);
  const voices = await plantVoices(state, people, spot);
  const both = { home: await homeOf(state, people.kin), let: await homeOf(state, people.tenant) };
  const works = await plantWorks(state, people, both, upload, (_, longest) => short(longest));
  const untell = await notices(state, spot.community);
  const unname = await name(state, people.neighbour);
  const tidy = async () => {
    await unname();
    await untell();
    await voices.tidy();
    await tidyWorks(state, '<%');
    await state.query("delete from agreement_texts where body like '%x()%'");
    await state.query("delete from holidays where day = '2031-04-07'");
    await state.query("delete from saved_views where query like 'q=<%'");
    await state.query("update home_requests set state = 'withdrawn' where state = 'asked' and name like '<%'");
    await state.end();
  };
  const cookies = Object.fromEntries(Object.values(people).map(({ kind, cookie }) => [kind, cookie]));
  const slip = codeOf('verify', ticket, '');
  return {
    ticket,
    done,
    open,
    letter,
    slip,
    voices,
    works,
    home: both.home.unit,
    unit: spot.unit,
    community: spot.community,
    cookies: cookies as Record<Kind, string>,
    tidy,
  };
}

const spotOf = (state: State, { id }: Person) =>
  one(
    state,
    `select r.community_id as community, u.id as unit, u.label, u.building_id as building
     from residencies r join units u on u.id = r.unit_id where r.person_id = $1 order by r.from_day limit 1`,
    id,
  );

async function file(person: Person, spot: Form): Promise<string> {
  const fault = { $key: randomUUID(), kind: 'repair', category: 'door', happening: 'none' };
  const texts = { description: short(500), contactName: short(20), spot: short(60) };
  const href = await done(person, 'ticket-actions#fileTicket', { ...fault, ...texts, ...spot });
  return /tickets\/([^/]+)/.exec(href)?.[1] ?? '';
}

/** All of them, in what residents and staff say to each other and staff among themselves. */
async function talk({ neighbour, clerk }: People, ticket: string, open: string) {
  for (const words of packed(1000)) {
    await move(neighbour, ticket, 'message', 'resident', { words });
    await move(clerk, ticket, 'reply', 'staff', { words });
    await move(clerk, ticket, 'note', 'staff', { words });
  }
  await move(neighbour, open, 'message', 'resident', { words: short(1000) });
}

async function work({ neighbour, clerk, worker }: People, ticket: string) {
  const words = short(200);
  const [, second = '', third = ''] = packed(300);
  await move(clerk, ticket, 'assign', 'staff', { department: 'engineering', executor: worker.id, words });
  await move(worker, ticket, 'accept', 'staff', {});
  await move(worker, ticket, 'arrive', 'staff', {});
  await move(worker, ticket, 'setPayer', 'staff', { payer: 'office', words });
  await move(worker, ticket, 'finish', 'staff', { work: second, materials: third, minutes: '30' });
  await move(neighbour, ticket, 'confirm', 'resident', { score: '5', words });
}

async function atDesk({ clerk, super: lead, worker }: People, community: string, ticket: string) {
  const words = short(200);
  await move(clerk, ticket, 'assign', 'staff', { department: 'engineering', executor: worker.id, words });
  await done(lead, 'desk-actions#showPhone', { ticket, why: words });
  await done(lead, 'desk-actions#keepView', { community, name: short(20), query: `q=${short(300)}` });
  await done(lead, 'settings-actions#putHolidayDay', { day: '2031-04-07', kind: 'rest', name: short(20) });
}

type Spot = { community: string; unit: string };

async function homes(state: State, { outsider, neighbour, clerk }: People, { unit }: Spot): Promise<string> {
  await state.query("update home_requests set state = 'withdrawn' where state = 'asked' and person_id = $1", [
    outsider.id,
  ]);
  // A name takes no markup: what got in some other way is written beside.
  const claim = { unit, relation: 'family', name: '来人' };
  await done(outsider, 'homes-actions#askForHome', claim);
  const { id } = await one(state, "select id from home_requests where person_id = $1 and state = 'asked'", outsider.id);
  await done(clerk, 'keeper-actions#refuseHome', { request: id, reason: short(200) });
  await done(outsider, 'homes-actions#askForHome', claim);
  await done(neighbour, 'homes-actions#addRelative', { unit, name: '来人', phone: relativePhone() });
  await state.query("update home_requests set name = $2 where unit_id = $1 and name = '来人'", [unit, short(20)]);
  const href = await done(clerk, 'keeper-actions#printLetter', { unit, relation: 'family' });
  return href.split('/').at(-1) ?? '';
}

async function notices(state: State, community: string) {
  const ids: string[] = [];
  for (const text of packed(1000).map((one) => one.replaceAll('\0', ''))) {
    const id = newId();
    ids.push(id);
    await state.query(
      `insert into notices (id, community_id, title, body, urgent, published_at, ends_at)
       values ($1, $2, $3, $3, true, $4::timestamptz, $4::timestamptz + interval '1 day')`,
      [id, community, text, testMoment],
    );
  }
  return () => state.query('delete from notices where id = any($1)', [ids]);
}

/** Who lives next door has one for a name. */
async function name(state: State, { id }: Person) {
  const { name: own } = await one(state, 'select name from people where id = $1', id);
  await state.query('update people set name = $2 where id = $1', [id, short(20)]);
  return () => state.query('update people set name = $2 where id = $1', [id, own]);
}
