import 'server-only';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Sql } from '@/db/sql';
import { noteRefusal } from '@/lib/acts/note';
import { env } from '@/lib/env';
import { type Limit, ownHit } from '@/lib/limit';
import { awaitedHref } from '@/lib/people/awaited';
import { endSession, sessionHash } from '@/lib/people/session';
import { consentHref, lacksConsent } from '@/lib/privacy/consent';
import { sessionSecret } from '@/lib/session-cookie';
import { isStaff, type Viewer, viewerAnd } from '@/lib/viewer';
import { doorTo } from '@/lib/wechat/door';

/** Who asks, once per request, as an act of theirs; null when nobody is signed in. */
export const findViewer = cache(() => readViewer(true));

/** Who acts by the form of this key, and whether they may once more; nobody signed in is for the caller to count. */
export async function findActor(limit: Limit, form: string): Promise<{ viewer: Viewer | null; free: boolean | null }> {
  const { viewer, answers } = await enterAnd(true, [ownHit(limit, form)]);
  return { viewer, free: (answers[0]?.[0] as { free: boolean | null } | undefined)?.free ?? null };
}

/** The same for polling, which never keeps a session awake. */
export const findViewerQuietly = cache(() => readViewer(false));

/**
 * Who asks; leads through the sign-in page, or silently through WeChat, and back when nobody is signed in. A resident who
 * has not agreed to the policy as it is now is asked first.
 */
export async function requireViewer(returnTo = '/'): Promise<Viewer> {
  const viewer = await requireSelf(returnTo);
  if (lacksConsent(viewer)) redirect(consentHref(returnTo));
  return viewer;
}

/** Who is signed in, whatever they agreed to: for the pages of their own data, which nobody has to agree to anything for. */
export async function requireSelf(returnTo: string): Promise<Viewer> {
  return (await findViewer()) ?? redirect(await doorTo(returnTo));
}

/** Who asks of a route handler; as of a page, nobody before a resident has agreed to the policy as it is now. */
export const findAgreed = async (): Promise<Viewer | null> => agreed(await findViewer());

/** The same for what a page asks for by itself. */
export const findAgreedQuietly = async (): Promise<Viewer | null> => agreed(await findViewerQuietly());

const agreed = (viewer: Viewer | null) => (viewer && !lacksConsent(viewer) ? viewer : null);

/** A member of staff, with all that their signing in takes; others are led to the resident's side, which stays on record. */
export async function requireStaff(returnTo = '/admin'): Promise<Viewer> {
  const viewer = await requireViewer(returnTo);
  if (viewer.awaits) redirect(awaitedHref(viewer.awaits, returnTo));
  if (isStaff(viewer)) return viewer;
  await noteRefusal(viewer, { what: 'denied', target: pathOnly(returnTo) });
  redirect('/');
}

/** What is asked for behind the `?` may be a name or a number. */
const pathOnly = (address: string) => address.split('?')[0];

/** Ends the row behind the cookie, so that a copied cookie is dead too. */
export async function endOwnSession(): Promise<void> {
  const secret = await sessionSecret();
  if (secret) await endSession(sessionHash(secret), env().LINLI_NOW ?? null);
}

const readViewer = async (touch: boolean): Promise<Viewer | null> => (await enterAnd(touch, [])).viewer;

async function enterAnd(touch: boolean, beside: Sql[]): ReturnType<typeof viewerAnd> {
  const secret = await sessionSecret();
  if (!secret) return { viewer: null, answers: [] };
  return viewerAnd(sessionHash(secret), env().LINLI_NOW ?? null, touch, beside);
}
