import 'server-only';
import { headers } from 'next/headers';
import { noteAct } from '@/lib/acts/note';
import { signIn, signOut } from '@/lib/auth';
import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';
import { endOwnSession, findViewer } from '@/lib/session';
import { isStaff, viewerOf } from '@/lib/viewer';
import { restFromWechat } from '@/lib/wechat/cookies';
import { isInWechat } from '@/lib/wechat/door';
import { markSession } from '@/lib/wechat/links';
import { forgetAccount } from '@/lib/wechat/pending';
import { landing } from './own-path';
import { openSession, sessionHash } from './session';

/**
 * Signs a person in on this browser, always with a new session, and answers where they land. A session that an account
 * of WeChat opened, or that came with linking it, belongs to that link.
 */
export async function enterAsPerson(
  personId: string,
  by: 'code' | 'persona' | 'wechat',
  to: unknown,
  wechat?: { link: string; isNew?: boolean },
): Promise<string> {
  const now = env().LINLI_NOW ?? null;
  await endOwnSession();
  const secret = await openSession(personId, now, (await headers()).get('user-agent') ?? '');
  if (wechat) await markSession(sessionHash(secret), wechat.link);
  await signIn('credentials', { secret, redirect: false });
  const viewer = await viewerOf(sessionHash(secret), now, false);
  if (!viewer) throw new Refusal('signIn.unknown');
  await noteAct(viewer, { what: 'signIn', target: by });
  if (wechat?.isNew) await noteAct(viewer, { what: 'linked', target: 'wechat' });
  return landing(to, isStaff(viewer));
}

/** Signs out: the session's row ends with the cookie, so a copied cookie is dead too, and WeChat signs nobody in again by itself. */
export async function leave(): Promise<void> {
  const viewer = await findViewer();
  if (viewer) await noteAct(viewer, { what: 'signOut' });
  await endOwnSession();
  await signOut({ redirect: false });
  await forgetAccount();
  if (await isInWechat()) await restFromWechat('signedOut');
}
