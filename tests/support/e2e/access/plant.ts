import { randomUUID } from 'node:crypto';
import { newId } from '@/lib/id';
import { testMoment } from '../../moment';
import { scene } from '../../pictures';
import { owedAgain } from '../owed';
import { mark, type Spot } from './marks';
import { one, type People, type Person } from './people';
import { plantHomes } from './plant-homes';
import { plantIntake } from './plant-intake';
import { plantNotices } from './plant-notices';
import { plantSurveys } from './plant-surveys';
import { plantWorks } from './plant-works';
import { call, type Form, origin, send } from './send';
import type { State } from './state';

export type Ground = Awaited<ReturnType<typeof plant>>;

/** A number that nobody has, in the contact of what the neighbour filed. */
export const contactPhone = '19926017391';

/**
 * The things the matrix asks about, made through the portal itself by those whose they are, with a mark in every text
 * that a person can write; what no form reaches yet is written beside.
 */
export async function plant(state: State, people: People) {
  const cuihu = await place(state, '翠湖花园', people.neighbour);
  const fenglin = await place(state, '枫林雅苑', people.outsider);
  const home = await homeOf(state, people.kin);
  const let_ = await homeOf(state, people.tenant);
  const photo = {
    home: await upload(people.neighbour, cuihu.community),
    loose: await upload(people.neighbour, cuihu.community),
    let: await upload(people.tenant, fenglin.community),
    survey: await upload(people.neighbour, cuihu.community),
  };
  const ticket = {
    home: await file(people.neighbour, 'home', { ...atHome(cuihu), photos: photo.home }),
    done: await file(people.neighbour, 'done', atHome(cuihu)),
    own: await file(people.kin, 'own', atHome(home)),
    public: await file(people.neighbour, 'public', inPublic(cuihu)),
    let: await file(people.tenant, 'let', { ...atHome(let_), photos: photo.let }),
    abroad: await file(people.outsider, 'abroad', atHome(fenglin)),
  };
  await live(people, people.clerk, people.neighbour, ticket.home, 'home');
  await live(people, people.foreign, people.outsider, ticket.abroad, 'abroad');
  await move(people.neighbour, ticket.public, 'message', 'resident', { words: mark('publicm') });
  await finish(people, ticket.done);
  await finish(people, ticket.own, false);
  await call(people.super, 'app/desk-actions#showPhone', { ticket: ticket.home, why: mark('home') });
  await state.query('update people set called = $2 where id = $1', [people.neighbour.id, mark('called')]);
  const views = {
    super: await keep(state, people.super, cuihu.community, 'view'),
    foreign: await keep(state, people.foreign, fenglin.community, 'foreignview'),
  };
  const messages = {
    neighbour: await tell(state, people.neighbour, cuihu.community),
    clerk: await tell(state, people.clerk, cuihu.community),
  };
  await beside(state, cuihu.community, ticket);
  const works = await plantWorks(state, people, { home, let: let_ }, upload);
  const { notices, articles } = await plantNotices(state, cuihu.community, fenglin.community, people.clerk);
  const surveys = await plantSurveys(state, cuihu, fenglin, people.clerk);
  await state.query(`update attachments set purpose = 'survey' where id = $1`, [photo.survey]);
  const links = { neighbour: await linkWechat(state, people.neighbour) };
  const handles = { neighbour: await handleOf(state, people.neighbour) };
  const proof = await upload(people.outsider, cuihu.community, '&purpose=proof');
  const homes = await plantHomes(state, { cuihu, fenglin, home }, people, proof);
  const intake = await plantIntake(state, { cuihu, fenglin, ticket }, people);
  const staff = { colleague: people.worker.id, foreigner: people.foreign.id };
  const followUps = await owed(state, ticket.own, cuihu.community, fenglin.community, people.clerk.id);
  const visited = { result: 'met', met: mark('visit'), words: mark('visit') };
  await call(people.clerk, 'app/follow-up-actions#recordHomeVisit', { visit: followUps.visited, ...visited });
  return {
    staff,
    cuihu,
    fenglin,
    home,
    let: let_,
    photo,
    ticket: { ...ticket, ...works.ticket },
    works,
    views,
    messages,
    links,
    handles,
    homes,
    intake,
    followUps,
    notices,
    articles,
    surveys,
  };
}

export async function homeOf(state: State, { id }: Person): Promise<Spot> {
  return one(
    state,
    `select r.community_id as community, u.id as unit, u.label, u.building_id as building
     from residencies r join units u on u.id = r.unit_id where r.person_id = $1 order by r.from_day limit 1`,
    id,
  );
}

async function place(state: State, name: string, whose: Person): Promise<Spot> {
  const spot = await homeOf(state, whose);
  const { id } = await one(state, 'select id from communities where name = $1', name);
  if (id !== spot.community) throw new Error(`${whose.kind} does not live in ${name}`);
  return spot;
}

export const atHome = ({ community, unit }: Spot): Form => ({ community, place: 'home', unit });
export const inPublic = ({ community, building }: Spot): Form => ({ community, place: 'public', building });

export const fault = (of: string): Form => ({
  $key: randomUUID(),
  kind: 'repair',
  category: 'door',
  happening: 'none',
  description: `${mark(of)} ${of}`,
});

async function file(person: Person, of: string, spot: Form): Promise<string> {
  const phone: Form = person.kind === 'neighbour' ? { contactPhone } : {};
  const contact = { contactName: mark(`${of}n`), spot: mark(`${of}s`), ...phone };
  const { word, state } = await call(person, 'app/ticket-actions#fileTicket', { ...fault(of), ...contact, ...spot });
  if (word !== 'ok' || state?.at !== 'done') throw new Error(`${of} was not filed: ${word} ${JSON.stringify(state)}`);
  return /tickets\/([^/]+)/.exec(state.href ?? '')?.[1] ?? '';
}

async function move(person: Person, ticket: string, name: string, as: string, form: Form = {}) {
  const step = { ticket, move: name, as, version: '99', ...form };
  const { word, state } = await call(person, 'app/ticket-actions#moveTicket', step);
  if (word !== 'ok') throw new Error(`${person.kind} could not ${name}: ${word} ${JSON.stringify(state)}`);
}

/** What people say while a ticket is open: to each other, and staff among themselves. */
async function live(people: People, clerk: Person, resident: Person, ticket: string, of: string) {
  await move(resident, ticket, 'message', 'resident', { words: mark(of) });
  await move(clerk, ticket, 'reply', 'staff', { words: mark(of) });
  await move(clerk, ticket, 'note', 'staff', { words: mark(`${of}note`) });
  if (of !== 'home') return;
  const order = { department: 'engineering', executor: people.worker.id, words: mark(of) };
  await move(clerk, ticket, 'assign', 'staff', order);
  await move(clerk, ticket, 'orderAdd', 'staff', { ...order, at: '2027-03-03T10:00' });
}

async function finish(people: People, ticket: string, closes = true) {
  const of = closes ? 'done' : 'own';
  const { clerk, worker, neighbour } = people;
  await move(clerk, ticket, 'assign', 'staff', { department: 'engineering', executor: worker.id, words: mark(of) });
  await move(worker, ticket, 'accept', 'staff');
  await move(worker, ticket, 'arrive', 'staff');
  await move(worker, ticket, 'setPayer', 'staff', { payer: 'office', words: mark(of) });
  const work = { work: mark(of), materials: mark(of), minutes: '30' };
  await move(worker, ticket, 'finish', 'staff', work);
  if (closes) await move(neighbour, ticket, 'confirm', 'resident', { score: '5', words: mark(of) });
}

export async function upload(person: Person, community: string, purpose = ''): Promise<string> {
  const body = await picture();
  const headers = { origin: origin(), 'content-type': 'image/jpeg' };
  const { status, body: said } = await send(person, `/api/files?community=${community}${purpose}`, {
    method: 'POST',
    headers,
    body,
  });
  if (status !== 201) throw new Error(`no photo: ${status} ${said}`);
  return JSON.parse(said).id;
}

export const picture = () => scene(64, 48).jpeg().toBuffer();

async function keep(state: State, person: Person, communityId: string, of: string): Promise<string> {
  const id = newId();
  await state.query('delete from saved_views where name = $1', [mark(of)]);
  await state.query('insert into saved_views (id, community_id, person_id, name, query) values ($1, $2, $3, $4, $5)', [
    id,
    communityId,
    person.id,
    mark(of),
    `q=${mark(of)}`,
  ]);
  return id;
}

async function tell(state: State, person: Person, communityId: string): Promise<string> {
  const id = newId();
  await state.query(
    `insert into inbox (id, community_id, person_id, key, values, sent_at, cause) values ($1, $2, $3, 'open', $4, $5, $6)`,
    [
      id,
      communityId,
      person.id,
      { kind: 'repair', number: mark(`${person.kind}m`), side: person.kind === 'clerk' ? 'desk' : 'home' },
      testMoment,
      id,
    ],
  );
  return id;
}

/** The call that a finished repair is owed, and a visit that is still to be made in each community. */
async function owed(state: State, ticket: string, cuihu: string, fenglin: string, clerk: string) {
  const visit = "select id from follow_ups where about = 'visit' and state = 'open' and community_id = $1 limit 1";
  const own = await one(state, "select id from follow_ups where ticket_id = $1 and state = 'open'", ticket);
  const abroad = await one(state, visit, fenglin);
  const here = await owedAgain(state, cuihu, 'visit', clerk);
  const visited = await owedAgain(state, cuihu, 'visit', clerk, here);
  return { own: own.id, visit: here, visitAbroad: abroad.id, visited };
}

/** Where no form of the portal leads: quotes of a ticket that is over, and why a setting was changed back then. */
async function beside(state: State, cuihu: string, ticket: { done: string }) {
  const quote =
    'insert into quote_lines (id, community_id, ticket_id, offer, name, fen) values ($1, $2, $3, 999, $4, 100)';
  await state.query(quote, [newId(), cuihu, ticket.done, mark('done')]);
  await state.query(
    `insert into setting_changes (id, community_id, field, why, person_id, at)
     select $1, $2, 'nudgeMinutes', $3, person_id, $4 from posts where community_id = $2 and 'manager' = any(roles) limit 1`,
    [newId(), cuihu, mark('setting'), testMoment],
  );
}

/** An account of WeChat, and a round through it that is on its way to a page which was searched. */
async function linkWechat(state: State, { id: person }: Person): Promise<string> {
  const id = newId();
  await state.query("insert into wechat_links values ($1, 'matrix', $2, $3, $4, $4)", [id, id, person, testMoment]);
  await state.query(
    `insert into wechat_states (hash, browser, return_to, scope, attempt, ends_at)
     values ($1, 'matrix', $2, 'snsapi_base', 0, $3::timestamptz + interval '10 minutes')`,
    [id, `/admin/tickets?q=${mark('round')}`, testMoment],
  );
  return id;
}

/** By what its owner ends a session of theirs. */
async function handleOf(state: State, { id }: Person): Promise<string> {
  const open = "person_id = $1 and device = 'matrix' and revoked_at is null";
  return (await one(state, `select left(hash, 20) as handle from sessions where ${open}`, id)).handle;
}
