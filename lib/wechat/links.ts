import { sql } from '@/db/sql';
import { database } from '@/lib/database';
import { newId } from '@/lib/id';
import { notFound } from '@/lib/refusal';
import { readAs, type Viewer, writeAs } from '@/lib/viewer';
import type { Pending } from './pending';

export type Link = { id: string; linkedAt: Date; usedAt: Date };
/** What became of linking: made, there already, another person's, or too late. */
export type Linking = { at: 'new' | 'known'; link: string } | { at: 'taken' | 'late' };

/** The person an account of WeChat is linked to; null for an unknown account and for somebody who may not sign in. */
export async function personOfAccount(
  appid: string,
  openid: string,
  now: Date | null,
): Promise<{ link: string; personId: string } | null> {
  const [row] = await database().plain<{ found: { link: string; personId: string } | null }>(
    sql`select person_by_wechat(${appid}, ${openid}, ${now}) as found`,
  );
  return row?.found ?? null;
}

/** Links an account to the person who has just proved their phone. Another person's link stays as it is. */
export async function linkAccount(pending: Pending, personId: string, now: Date | null): Promise<Linking> {
  const { appid, openid, ends } = pending;
  const [row] = await database().plain<{ linking: Linking }>(
    sql`select link_wechat(${newId()}, ${appid}, ${openid}, ${personId}, ${ends}, ${now}) as linking`,
  );
  return row?.linking ?? { at: 'late' };
}

/** The session was opened by a link, or made with it, and ends with it. */
export const markSession = (session: string, link: string) =>
  database().plain(sql`select mark_wechat_session(${session}, ${link})`);

/** One's own links, oldest first. */
export async function findLinks(viewer: Viewer): Promise<Link[]> {
  const [rows] = await readAs<[Link[]]>(
    viewer,
    sql`select id, linked_at as "linkedAt", used_at as "usedAt" from own_wechat_links()`,
  );
  return rows;
}

/** Ends one's own link and what was signed in by it elsewhere. Refuses another's as not there. */
export async function endLink(viewer: Viewer, link: string): Promise<void> {
  const row = await writeAs(viewer, (tx) =>
    tx.one<{ ended: boolean }>(sql`select end_own_wechat_link(${link}, ${viewer.session}) as ended`),
  );
  if (!row?.ended) throw notFound();
}
