import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { sql } from '@/db/sql';
import { database } from '@/lib/database';
import { env } from '@/lib/env';

const NAME = 'desk-seat';
const DAYS_400 = 400 * 86_400;

export type Seat = { personId: string; name: string };

/** Which desk this browser is, as the database knows it; null when nobody of staff has signed in here. */
export async function ownSeat(): Promise<string | null> {
  const secret = (await cookies()).get(NAME)?.value;
  return secret ? createHash('sha256').update(secret).digest('hex') : null;
}

/** The same, of a browser that becomes a desk now. */
export async function takeSeat(): Promise<string> {
  const secret = (await cookies()).get(NAME)?.value || randomBytes(32).toString('base64url');
  const secure = env().ORIGIN.startsWith('https://');
  (await cookies()).set(NAME, secret, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: DAYS_400 });
  return createHash('sha256').update(secret).digest('hex');
}

/** Who may come back to this desk by PIN. */
export async function findSeats(): Promise<Seat[]> {
  const seat = await ownSeat();
  if (!seat) return [];
  return database().plain<Seat>(
    sql`select person_id as "personId", name from seats_of(${seat}, ${env().LINLI_NOW ?? null})`,
  );
}

/** The person no longer comes back here by PIN. */
export async function leaveSeat(personId: string): Promise<void> {
  const seat = await ownSeat();
  if (seat) await database().plain(sql`select leave_seat(${seat}, ${personId})`);
}
