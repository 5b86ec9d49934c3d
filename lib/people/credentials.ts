import { sql } from '@/db/sql';
import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';
import { readAs, type Viewer } from '@/lib/viewer';
import { isSpared } from './awaited';
import { asksSecond } from './roles';

export type Credentials = {
  passwordHash: string | null;
  changedAt: string | null;
  totpSealed: string | null;
  totpAt: string | null;
  recoveryLeft: number;
  hasPin: boolean;
  phoneSealed: string | null;
};

/** What the viewer signs in with. Holds hashes and sealed secrets: never passed on to a page. */
export async function findCredentials(viewer: Viewer): Promise<Credentials> {
  const [rows] = await readAs<[{ own: Credentials | null }[]]>(viewer, sql`select own_credentials() as own`);
  const own = rows[0]?.own;
  if (!own) throw new Refusal('signedOut');
  return own;
}

export type Account = {
  passwordAt: Date | null;
  secondAt: Date | null;
  recoveryLeft: number;
  hasPin: boolean;
  /** The posts demand a second factor; in a demo its people are spared. */
  must: boolean;
  spared: boolean;
};

/** What a page may tell the viewer about their own signing in. */
export async function findAccount(viewer: Viewer): Promise<Account> {
  const { passwordHash, changedAt, totpSealed, totpAt, recoveryLeft, hasPin } = await findCredentials(viewer);
  return {
    passwordAt: passwordHash && changedAt ? new Date(changedAt) : null,
    secondAt: totpSealed && totpAt ? new Date(totpAt) : null,
    recoveryLeft,
    hasPin,
    must: asksSecond(viewer.posts.flatMap((post) => post.roles)),
    spared: isSpared(viewer.signedIn, env().DEMO),
  };
}
