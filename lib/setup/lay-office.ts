import { randomBytes } from 'node:crypto';
import { communities, companies, firstLinks, people, posts } from '@/db/schema';
import { insert, type Sql, sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { newId } from '@/lib/id';
import { phoneIndex, phoneTail, sealPhone } from '@/lib/people/phone';
import { sessionHash } from '@/lib/people/session';
import { Refusal } from '@/lib/refusal';

/** Runs a statement as linli_gate, within one transaction. */
export type Run = <T>(statement: Sql) => Promise<T[]>;

export type Office = { company: string; community: string; deskPhone: string; name: string; phone: string };

/**
 * The company, its first community and its first administrator, in an empty database. Answers the secret of the one-time link
 * by which the administrator comes in. Refuses when there is a company already, also one of this very moment.
 */
export async function layOffice(run: Run, office: Office, now: Date): Promise<string> {
  await run(sql`select pg_advisory_xact_lock(hashtextextended('first office', 0))`);
  if ((await run(sql`select 1 from companies limit 1`)).length > 0) throw new Refusal('setUp.there');
  const [company, community, person] = [newId(), newId(), newId()];
  const { phone, name } = office;
  const sealed = { phoneSealed: sealPhone(phone), phoneIndex: phoneIndex(phone), phoneTail: phoneTail(phone) };
  await run(insert(companies, { id: company, name: office.company }));
  const place = { id: community, companyId: company, name: office.community, phone: office.deskPhone, settings: {} };
  await run(insert(communities, place));
  await run(insert(people, { id: person, name, ...sealed, createdAt: now }));
  // The company's role too: from it alone come posts in the communities that follow.
  const post = { communityId: community, personId: person, department: 'company', roles: ['admin', 'company'] };
  await run(insert(posts, { id: newId(), ...post }));
  return layLink(run, { person, community, now });
}

/**
 * A new link for somebody who looks after staff, by their phone: the first one ran out, or phone and recovery codes are
 * lost. Earlier links, the second factor and the PIN are worth nothing from now on.
 */
export async function layLinkAgain(run: Run, phone: string, now: Date): Promise<string> {
  const [found] = await run<{ person: string; community: string }>(
    sql`select p.id as person, o.community_id as community from people p
        join posts o on o.person_id = p.id and o.ended_at is null and o.roles && '{manager,company,admin}'
        where p.phone_index = ${phoneIndex(phone)} and p.disabled_at is null order by o.id limit 1`,
  );
  if (!found) throw new Refusal('setUp.nobody');
  const { person } = found;
  await run(sql`update first_links set used_at = ${now} where person_id = ${person} and used_at is null`);
  await run(sql`update credentials set totp_sealed = null, totp_at = null, totp_step = null, recovery = '{}', pin_hash = null
    where person_id = ${person}`);
  await run(sql`update sessions set revoked_at = ${now} where person_id = ${person} and revoked_at is null`);
  return layLink(run, { ...found, now });
}

const DAY = 86_400_000;

async function layLink(run: Run, { person, community, now }: { person: string; community: string; now: Date }) {
  const secret = randomBytes(24).toString('base64url');
  const link = { hash: sessionHash(secret), personId: person, madeAt: now, endsAt: new Date(now.getTime() + DAY) };
  await run(insert(firstLinks, link));
  await run(record({ what: 'setUp', communityId: community, personId: null, target: `${person}` }, now));
  return secret;
}
