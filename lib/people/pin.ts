import 'server-only';
import { sql } from '@/db/sql';
import { noteTurnedAway } from '@/lib/acts/note';
import { database } from '@/lib/database';
import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';
import { markOf } from './sealed';
import { ownSeat } from './seat';
import { returnToSeat } from './sign-in';

type Spent = { right: boolean; left: number; until: string; mfaAt: string | null };

export const pinMark = (pin: string, personId: string): string => markOf(pin, 'PIN', personId);

/** Comes back to this desk by PIN, always with a new session. Five wrong ones, and it takes a full signing in. */
export async function enterByPin(personId: string, pin: string, to: unknown): Promise<string> {
  const seat = await ownSeat();
  const spent = seat ? await spendPin(seat, personId, pin) : null;
  if (seat && spent?.right) return returnToSeat(personId, { seat, until: spent.until, mfaAt: spent.mfaAt }, to);
  await noteTurnedAway(personId, 'pin');
  if (!spent || spent.left < 1) throw new Refusal('signIn.seatGone');
  throw new Refusal('input', { left: spent.left }, { pin: 'signIn.wrongPin' });
}

async function spendPin(seat: string, personId: string, pin: string): Promise<Spent | null> {
  const [row] = await database().plain<{ spent: Spent | null }>(
    sql`select spend_pin(${seat}, ${personId}, ${pinMark(pin, personId)}, ${env().LINLI_NOW ?? null}) as spent`,
  );
  return row?.spent ?? null;
}
