import 'server-only';
import { headers } from 'next/headers';
import { noteAct } from '@/lib/acts/note';
import { signIn, signOut } from '@/lib/auth';
import { env } from '@/lib/env';
import { claimHomes } from '@/lib/homes/relatives';
import { giveConsent, lacksConsent } from '@/lib/privacy/consent';
import { Refusal } from '@/lib/refusal';
import { endOwnSession, findViewer } from '@/lib/session';
import { isStaff, type Viewer, viewerOf } from '@/lib/viewer';
import { restFromWechat } from '@/lib/wechat/cookies';
import { isInWechat } from '@/lib/wechat/door';
import { markSession } from '@/lib/wechat/links';
import { forgetAccount } from '@/lib/wechat/pending';
import { awaitedHref } from './awaited';
import { landing, ownPath } from './own-path';
import { leaveSeat, takeSeat } from './seat';
import { openSession, sessionHash, sessionKindOf } from './session';
import type { SignInWay } from './session-kinds';

type SeatKept = { seat: string; until: string; mfaAt: string | null };
type Linked = { link: string; isNew?: boolean };

/**
 * Signs a person in on this browser, always with a new session, and answers where they land. A session that an account
 * of WeChat opened, or that came with linking it, belongs to that link.
 */
export async function enterAsPerson(
  personId: string,
  by: Exclude<SignInWay, 'pin'>,
  to: unknown,
  wechat?: Linked,
): Promise<string> {
  const device = await ownDevice();
  const kind = await sessionKindOf(personId, device);
  const seat = kind === 'desk' ? await takeSeat() : null;
  await endOwnSession();
  const secret = await openSession(personId, now(), device, { by, kind, seat });
  if (wechat) await markSession(sessionHash(secret), wechat.link);
  return comeIn(secret, by, to, wechat?.isNew);
}

/** The same by PIN: for what is left of the signing in that it stands for. */
export async function returnToSeat(personId: string, kept: SeatKept, to: unknown): Promise<string> {
  await endOwnSession();
  const secret = await openSession(personId, now(), await ownDevice(), { by: 'pin', kind: 'desk', ...kept });
  return comeIn(secret, 'pin', to);
}

/**
 * Signs out: the session's row ends with the cookie, so a copied cookie is dead too, the PIN no longer does here, and
 * WeChat signs nobody in again by itself.
 */
export async function leave(): Promise<void> {
  const viewer = await findViewer();
  if (viewer) {
    await noteAct(viewer, { what: 'signOut' });
    await leaveSeat(viewer.personId);
  }
  await endOwnSession();
  await signOut({ redirect: false });
  await forgetAccount();
  if (await isInWechat()) await restFromWechat('signedOut');
}

/**
 * Signs out and leaves the dead cookie, so that the page which says why is what comes next: see `lock`. WeChat signs nobody
 * in again by itself.
 */
export async function leaveQuietly(viewer: Viewer): Promise<void> {
  await noteAct(viewer, { what: 'signOut' });
  await endOwnSession();
  if (await isInWechat()) await restFromWechat('signedOut');
}

/**
 * Leaves the desk to the next person: the session ends, the seat and what was typed stay. The dead cookie stays too: taking
 * it now would draw the page again for nobody, who would be led to sign in before the browser has left for the lock.
 */
export async function lock(viewer: Viewer): Promise<void> {
  await noteAct(viewer, { what: 'locked' });
  await endOwnSession();
}

async function comeIn(secret: string, by: SignInWay, to: unknown, linked = false): Promise<string> {
  await signIn('credentials', { secret, redirect: false });
  const viewer = await viewerOf(sessionHash(secret), now(), false);
  if (!viewer) throw new Refusal('signIn.unknown');
  // The door by code has asked; whoever came by it agreed there.
  if (by === 'code' && lacksConsent(viewer)) await giveConsent(viewer, 'code');
  await noteAct(viewer, { what: 'signIn', target: by });
  // The code has proven the phone: homes that relatives entered it for are theirs now.
  if (by === 'code') await claimHomes(viewer);
  if (linked) await noteAct(viewer, { what: 'linked', target: 'wechat' });
  if (viewer.awaits) return awaitedHref(viewer.awaits, ownPath(to) ?? '');
  return landing(to, isStaff(viewer));
}

const now = () => env().LINLI_NOW ?? null;
const ownDevice = async () => (await headers()).get('user-agent') ?? '';
