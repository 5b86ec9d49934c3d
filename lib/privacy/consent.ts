import { sql } from '@/db/sql';
import { newId } from '@/lib/id';
import { ownPath } from '@/lib/people/own-path';
import { readAs, type Viewer, writeAs } from '@/lib/viewer';
import { policy } from './policy';

/**
 * Whether a resident has yet to agree to the policy as it is now. Who works here is not asked: what is kept of them rests on
 * their employment, and who is half signed in as staff is asked for that first.
 */
export const lacksConsent = ({ posts, awaits, consented }: Pick<Viewer, 'posts' | 'awaits' | 'consented'>): boolean =>
  posts.length === 0 && !awaits && consented !== policy.version;

/** Where it is asked for, and where it leads afterwards. */
export function consentHref(to: string): string {
  const path = ownPath(to);
  return path && path !== '/' ? `/consent?to=${encodeURIComponent(path)}` : '/consent';
}

/** Keeps that the viewer agreed to the policy of today; agreeing twice is one row. */
export async function giveConsent(viewer: Pick<Viewer, 'session' | 'now'>, by: 'code' | 'page'): Promise<void> {
  await writeAs(viewer, (tx) => tx.rows(sql`select own_consent_give(${newId()}, ${policy.version}, ${by})`));
}

/** Takes back what was agreed to; says false when there was nothing. */
export async function withdrawConsent(viewer: Viewer): Promise<boolean> {
  const row = await writeAs(viewer, (tx) => tx.one<{ done: boolean }>(sql`select own_consent_withdraw() as done`));
  return row?.done === true;
}

export type Consent = { version: string; givenAt: Date; withdrawnAt: Date | null };

/** What the viewer agreed to, the newest first. */
export async function findConsents(viewer: Viewer): Promise<Consent[]> {
  const [rows] = await readAs<[Consent[]]>(
    viewer,
    sql`select version, given_at as "givenAt", withdrawn_at as "withdrawnAt" from own_consents()`,
  );
  return rows;
}
