import { newId } from '@/lib/id';
import { testMoment } from '../../moment';
import { mark, type Spot } from './marks';
import type { People, Person } from './people';
import type { State } from './state';

type Spots = { cuihu: Spot; fenglin: Spot; home: Spot };
type Request = { spot: Spot; person?: Person; state?: 'asked' | 'approved' | 'refused'; of: string; photos?: string[] };

/** A number that nobody has: what is entered for a relative. */
export const relativePhone = () => `139${String(Date.now()).slice(-8)}`;

/** Homes that are asked for, entered for relatives, lived in by others, written to by letter and hung with stickers. */
export async function plantHomes(state: State, { cuihu, fenglin, home }: Spots, people: People, proof: string) {
  const { outsider, neighbour, tenant } = people;
  const ask = (request: Request) => enterRequest(state, people, request);
  await clear(state);
  await line(state, cuihu, 'roster');
  await line(state, fenglin, 'rosterabroad');
  await ask({ spot: cuihu, person: outsider, state: 'refused', of: 'refused' });
  return {
    asked: await ask({ spot: cuihu, person: outsider, of: 'asked', photos: [proof] }),
    abroad: await ask({ spot: fenglin, person: neighbour, of: 'askedabroad' }),
    withdrawn: await ask({ spot: home, person: outsider, of: 'asked' }),
    approved: await ask({ spot: home, person: await newcomer(state), of: 'asked' }),
    turnedDown: await ask({ spot: home, person: await newcomer(state), of: 'asked' }),
    invited: await ask({ spot: cuihu, state: 'approved', of: 'invited' }),
    invitedToo: await ask({ spot: cuihu, state: 'approved', of: 'invited' }),
    agent: (await living(state, home)).residency,
    agentToo: (await living(state, home)).residency,
    family: (await living(state, home)).residency,
    change: {
      approved: await change(state, home, await living(state, home), '来人二'),
      refused: await change(state, home, await living(state, home), mark('renamed')),
      tenant: await change(state, fenglin, tenant, mark('renamedabroad')),
    },
    letter: await letter(state, cuihu, people.clerk, false),
    used: await letter(state, home, people.clerk, true),
    sticker: await sticker(state, cuihu),
    ended: await sticker(state, cuihu),
    roster: await upload(state, cuihu, people.clerk, 'roster'),
    ledger: await upload(state, cuihu, people.clerk, 'ledger'),
    proof,
  };
}

/** What earlier rounds left open would stand in the way of these. */
async function clear(state: State) {
  await state.query(
    "update home_requests set state = 'withdrawn' where name like 'qz%zq' and (state = 'asked' or person_id is null)",
  );
  await state.query("delete from roster where name like 'qz%zq'");
  await state.query("update data_changes set state = 'withdrawn' where state = 'asked' and reason = after");
}

async function enterRequest(
  state: State,
  { neighbour }: People,
  { spot, person, state: is = 'asked', of, photos }: Request,
) {
  const id = newId();
  await state.query(
    `insert into home_requests (id, community_id, unit_id, person_id, relation, name, phone_index, phone_tail, photos, state,
       made_by, reason, asked_at, invited_by)
     values ($1, $2, $3, $4, 'family', $5, $6, '0000', $7, $8, 'request', $9, $10, $11)`,
    [
      id,
      spot.community,
      spot.unit,
      person?.id ?? null,
      mark(of),
      id,
      photos ?? [],
      is,
      is === 'refused' ? mark('refused') : null,
      testMoment,
      person ? null : neighbour.id,
    ],
  );
  return id;
}

async function newcomer(state: State): Promise<Person> {
  const id = newId();
  await state.query(
    "insert into people (id, name, phone_sealed, phone_index, phone_tail, created_at) values ($1, '来人', '', $2, '0000', $3)",
    [id, id, testMoment],
  );
  return { kind: 'nobody', id, cookie: '' };
}

/** An agent who has lived in a home since yesterday: whom its owner, or the desk, may send away. */
async function living(state: State, { community, unit }: Spot): Promise<{ id: string; residency: string }> {
  const residency = newId();
  const { id: person } = await newcomer(state);
  await state.query(
    `insert into residencies (id, community_id, unit_id, person_id, relation, from_day)
     values ($1, $2, $3, $4, 'agent', $5::timestamptz::date - 1)`,
    [residency, community, unit, person, testMoment],
  );
  return { id: person, residency };
}

/** Somebody asks to be registered by another name. */
async function change(
  state: State,
  { community }: Spot,
  { id: person }: { id: string },
  name: string,
): Promise<string> {
  const id = newId();
  await state.query(
    `insert into data_changes (id, community_id, person_id, before, after, reason, refusal, state, asked_at)
     values ($1, $2, $3, '', $4, $4, $4, 'asked', $5)`,
    [id, community, person, name, testMoment],
  );
  return id;
}

async function line(state: State, { community, unit }: Spot, of: string) {
  await state.query(
    "insert into roster (id, community_id, unit_id, name, relation, entered_at) values ($1, $2, $3, $4, 'owner', $5)",
    [newId(), community, unit, mark(of), testMoment],
  );
}

async function letter(state: State, { community, unit }: Spot, { id: clerk }: Person, used: boolean): Promise<string> {
  const id = newId();
  await state.query(
    `insert into home_letters (id, community_id, unit_id, relation, made_by, made_at, ends_at, used_at)
     values ($1, $2, $3, 'family', $4, $5, $5::timestamptz + interval '30 days', $6)`,
    [id, community, unit, clerk, testMoment, used ? testMoment : null],
  );
  return id;
}

async function sticker(state: State, { community, building }: Spot): Promise<string> {
  const id = newId();
  await state.query(
    'insert into place_codes (id, community_id, building_id, spot, made_at) values ($1, $2, $3, $4, $5)',
    [id, community, building, mark('spot'), testMoment],
  );
  return id;
}

/** A file of the office whose rows are gone already. */
async function upload(state: State, { community }: Spot, { id: clerk }: Person, kind: string): Promise<string> {
  const id = newId();
  await state.query(
    `insert into imports (id, community_id, kind, file_name, head_row, rows, columns, state, made_by, made_at)
     values ($1, $2, $3, $4, 1, 1, '{"room": 0}', 'open', $5, $6)`,
    [id, community, kind, mark('book'), clerk, testMoment],
  );
  return id;
}
