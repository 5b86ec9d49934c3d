import 'server-only';
import { sql } from '@/db/sql';
import { noteTurnedAway } from '@/lib/acts/note';
import { database } from '@/lib/database';
import { within } from '@/lib/limit';
import { Refusal } from '@/lib/refusal';
import { isPassword } from './password';
import { phoneIndex } from './phone';

const QUARTER = 900;
const A_DAY = 86_400;

/**
 * The member of staff whose number and password these are. The answer and its time are the same for a wrong password, a
 * number without one and an unknown number. Per number: 10 tries in a quarter of an hour, 50 a day.
 */
export async function personByPassword(phone: string, password: string): Promise<string> {
  const index = phoneIndex(phone);
  const free = (await within(`password:${index}`, QUARTER, 10)) && (await within(`password:d:${index}`, A_DAY, 50));
  if (!free) throw new Refusal('signIn.tooManyTries');
  const [row] = await database().plain<{ personId: string; hash: string | null }>(
    sql`select person_id as "personId", password_hash as hash from password_of(${index})`,
  );
  if (await isPassword(password, row?.hash ?? null)) return row?.personId as string;
  await noteTurnedAway(row?.personId ?? null, 'password');
  throw new Refusal('input', {}, { password: 'signIn.wrongPassword' });
}
