import { createHash, randomBytes } from 'node:crypto';
import { sql } from '@/db/sql';
import { database } from '@/lib/database';
import { Refusal } from '@/lib/refusal';

export const sessionHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Opens a session for a person and returns its secret, which only the cookie keeps. */
export async function openSession(
  personId: string,
  now: Date | null,
  device: string,
  days: number | null = null,
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const [row] = await database().plain<{ opened: boolean }>(
    sql`select open_session(${personId}, ${sessionHash(secret)}, ${now}, ${device.slice(0, 120)}, ${days}) as opened`,
  );
  if (!row?.opened) throw new Refusal('signIn.unknown');
  return secret;
}

export const endSession = (hash: string, now: Date | null) =>
  database().plain(sql`select end_session(${hash}, ${now})`);
