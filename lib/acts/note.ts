import 'server-only';
import { sql } from '@/db/sql';
import { type Act, record } from '@/lib/acts/record';
import { clientAddress } from '@/lib/client-address';
import { database } from '@/lib/database';
import { env } from '@/lib/env';
import { within } from '@/lib/limit';
import type { Viewer } from '@/lib/viewer';

const AN_HOUR = 3600;
/** Enough to see what somebody tries; nobody fills the record by trying on. */
const REFUSALS_AN_HOUR = 100;

type Noted = Pick<Act, 'what' | 'target'>;

/** Puts on record what a person did in this request, in the community they belong to. */
export async function noteAct(viewer: Viewer | null, act: Noted): Promise<void> {
  const network = await clientAddress();
  const communityId = viewer?.awaits ? await communityOfPerson(viewer.personId) : homeOf(viewer);
  const of = { communityId, personId: viewer?.personId ?? null };
  await database().plain(record({ ...act, ...of, network }, viewer?.now ?? env().LINLI_NOW ?? null));
}

/** The same of what was done in a community that the caller has made sure of. */
export async function noteActIn(viewer: Viewer, communityId: string, act: Noted): Promise<void> {
  const network = await clientAddress();
  await database().plain(record({ ...act, communityId, personId: viewer.personId, network }, viewer.now));
}

/** Puts on record what was refused; a hundred an hour of each person, or of each network that nobody signed in from. */
export async function noteRefusal(viewer: Viewer | null, act: Noted): Promise<void> {
  const who = viewer?.personId ?? (await clientAddress());
  if (await within(`refused:${who}`, AN_HOUR, REFUSALS_AN_HOUR)) await noteAct(viewer, act);
}

/** The same of somebody who wanted to come in, known or not: it takes the same time for both. */
export async function noteTurnedAway(personId: string | null, target: string): Promise<void> {
  const network = await clientAddress();
  const communityId = await communityOfPerson(personId);
  const act = { what: 'signInRefused' as const, target, communityId, personId, network };
  if (await within(`refused:${personId ?? network}`, AN_HOUR, REFUSALS_AN_HOUR))
    await database().plain(record(act, env().LINLI_NOW ?? null));
}

async function communityOfPerson(personId: string | null): Promise<string | null> {
  const [row] = await database().plain<{ id: string | null }>(
    sql`select community_of_person(${personId}::uuid, ${env().LINLI_NOW ?? null}) as id`,
  );
  return row?.id ?? null;
}

/** Whose managers read it: where the person works, else lives. */
const homeOf = (viewer: Viewer | null) => viewer?.posts[0]?.communityId ?? viewer?.homes[0]?.communityId ?? null;
