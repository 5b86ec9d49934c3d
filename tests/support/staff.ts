import { generateSync } from 'otplib';
import { enrol } from '@/lib/people/second';
import { openSession, sessionHash } from '@/lib/people/session';
import type { SignInWay } from '@/lib/people/session-kinds';
import { offeredSecret } from '@/lib/people/totp';
import { type Viewer, viewerOf } from '@/lib/viewer';
import { NOW } from './estate';

export const ownPhone = 'Mozilla/5.0 (Linux; Android 14) Mobile Chrome/147';
export const desk = 'Mozilla/5.0 (Windows NT 10.0) Chrome/147';
export const goodPassword = '水管漏水找李师傅很快';

export type Person = { id: string };
/** A moment after NOW. */
export const minute = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
/** Who stands behind a session that many minutes after NOW, as an act of theirs. */
export const at = (session: string, minutes: number) => viewerOf(session, minute(minutes), true);
export const has = async (viewer: Promise<Viewer | null>) => (await viewer) !== null;

/** Signs in with less than all: what is still awaited stands in the viewer. */
export async function comeIn(
  person: Person,
  device = desk,
  how: { by?: SignInWay; seat?: string; minutes?: number } = {},
) {
  const now = minute(how.minutes ?? 0);
  const hash = sessionHash(await openSession(person.id, now, device, { by: how.by ?? 'password', seat: how.seat }));
  const viewer = await viewerOf(hash, now, false);
  if (!viewer) throw new Error('no session');
  return viewer;
}

/** Takes the offered second factor, with the code of the step before now. */
export async function withSecond(person: Person) {
  const viewer = await comeIn(person);
  const secret = offeredSecret(viewer.session, viewer.personId);
  const code = (steps: number) => generateSync({ secret, epoch: NOW.getTime() / 1000 + 30 * steps });
  return { viewer, code, recovery: await enrol(viewer, code(-1)) };
}
