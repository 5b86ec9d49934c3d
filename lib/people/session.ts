import { createHash, randomBytes } from 'node:crypto';
import { sql } from '@/db/sql';
import { database } from '@/lib/database';
import { Refusal } from '@/lib/refusal';
import type { Role } from './roles';
import { type SessionKind, type SignInWay, sessionKindFor, sessionTimes } from './session-kinds';

export const sessionHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const DAY = 24 * 60;
/** A browser's name for itself; WeChat says its own only behind the first 120 characters. */
const DEVICE = 240;

type Opening = {
  by: SignInWay;
  kind?: SessionKind;
  /** For playing out the demo's story: lasts this long, whoever it is. */
  days?: number;
  /** It ends by then at the latest. */
  until?: string;
  /** The desk's browser it stands on. */
  seat?: string | null;
  mfaAt?: string | null;
};

/** Opens a session for a person and returns its secret, which only the cookie keeps. */
export async function openSession(
  personId: string,
  now: Date | null,
  device: string,
  { by, kind, days, until, seat, mfaAt }: Opening,
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const is = kind ?? (await sessionKindOf(personId, device));
  const { idleMinutes, minutes } = days ? { idleMinutes: days * DAY, minutes: days * DAY } : sessionTimes[is];
  const [row] = await database().plain<{ opened: boolean }>(
    sql`select open_session(${personId}, ${sessionHash(secret)}, ${now}, ${device.slice(0, DEVICE)}, ${is}, ${by},
      ${idleMinutes}, ${minutes}, ${until ?? null}, ${seat ?? null}, ${mfaAt ?? null}) as opened`,
  );
  if (!row?.opened) throw new Refusal('signIn.unknown');
  return secret;
}

/** Which session this person gets on this device. */
export async function sessionKindOf(personId: string, device: string): Promise<SessionKind> {
  const [row] = await database().plain<{ roles: Role[] | null }>(sql`select roles_of_person(${personId}) as roles`);
  return sessionKindFor(row?.roles ?? null, device);
}

export const endSession = (hash: string, now: Date | null) =>
  database().plain(sql`select end_session(${hash}, ${now})`);
