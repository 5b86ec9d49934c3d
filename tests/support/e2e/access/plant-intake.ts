import { newId } from '@/lib/id';
import { testMoment } from '../../moment';
import { mark, type Spot } from './marks';
import { one, type People } from './people';
import type { State } from './state';

type Given = { cuihu: Spot; fenglin: Spot; ticket: { home: string; public: string } };

/** A call, what came from outside and from the group, and a link that was given away. */
export async function plantIntake(state: State, { cuihu, fenglin, ticket }: Given, people: People) {
  const stay = 'select id from residencies where person_id = $1 and unit_id = $2 limit 1';
  const abroad = await post(state, fenglin, people.foreign.id, 'groupabroad');
  await post(state, cuihu, people.clerk.id, 'group');
  await state.query('delete from outside_items where reply = $1', [mark('outside')]);
  await state.query(
    `insert into outside_items (ticket_id, community_id, number, due_at, reply, replied_by, replied_at)
     values ($1, $2, $6, $3, $4, $5, $3) on conflict do nothing`,
    [ticket.home, cuihu.community, testMoment, mark('outside'), people.clerk.id, ticket.home],
  );
  const call = newId();
  await state.query(
    `insert into calls (id, community_id, taken_by, channel, stranger, at) values ($1, $2, $3, 'hotline', true, $4)`,
    [call, cuihu.community, people.super.id, testMoment],
  );
  const link = newId();
  await state.query(
    `insert into progress_links (id, community_id, ticket_id, made_by, made_at, ends_at)
     values ($1, $2, $3, $4, $5, $5::timestamptz + interval '30 days')`,
    [link, cuihu.community, ticket.public, people.clerk.id, testMoment],
  );
  return {
    ...{ call, link, abroad },
    stay: (await one(state, stay, people.neighbour.id, cuihu.unit)).id,
    stayAbroad: (await one(state, stay, people.outsider.id, fenglin.unit)).id,
  };
}

async function post(state: State, spot: Spot, person: string, of: string): Promise<string> {
  const id = newId();
  await state.query('delete from group_posts where text = $1', [mark(of)]);
  await state.query(
    `insert into group_posts (id, community_id, text, pasted_by, pasted_at) values ($1, $2, $3, $4, $5)`,
    [id, spot.community, mark(of), person, testMoment],
  );
  return id;
}
