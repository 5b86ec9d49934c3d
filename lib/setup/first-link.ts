import 'server-only';
import { sql } from '@/db/sql';
import { database } from '@/lib/database';
import { env } from '@/lib/env';
import { hashPassword } from '@/lib/people/password';
import { weaknessOf } from '@/lib/people/password-rules';
import { openPhone } from '@/lib/people/phone';
import { sessionHash } from '@/lib/people/session';
import { enterAsPerson } from '@/lib/people/sign-in';
import { Refusal } from '@/lib/refusal';

type Known = { personId: string; name: string; phoneSealed: string };
const now = () => env().LINLI_NOW ?? null;

/** Whom a one-time link brings in; null when it was used, ran out or never was. Looking does not spend it. */
export async function findFirstLink(secret: string): Promise<Known | null> {
  const [row] = await database().plain<{ known: Known | null }>(
    sql`select first_link_of(${sessionHash(secret)}, ${now()}) as known`,
  );
  return row?.known ?? null;
}

/** Sets the password of whom the link is for and signs them in, once; answers where they go on: to the second factor. */
export async function enterByFirstLink(secret: string, password: string): Promise<string> {
  const known = await findFirstLink(secret);
  if (!known) throw new Refusal('signIn.linkGone');
  const weakness = weaknessOf(password, openPhone(known.phoneSealed));
  if (weakness) throw new Refusal('input', {}, { password: weakness });
  const [row] = await database().plain<{ person: string | null }>(
    sql`select spend_first_link(${sessionHash(secret)}, ${await hashPassword(password)}, ${now()}) as person`,
  );
  if (!row?.person) throw new Refusal('signIn.linkGone');
  return enterAsPerson(row.person, 'link', '/admin/start');
}
