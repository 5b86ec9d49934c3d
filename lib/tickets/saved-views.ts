import { z } from 'zod';
import { savedViews } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import { requireStaffOf } from '@/lib/desk/community';
import { newId } from '@/lib/id';
import { notFound, Refusal } from '@/lib/refusal';
import { readAs, type Viewer, writeAs } from '@/lib/viewer';
import { readQuery, writeQuery } from './desk-query';

export type SavedView = { id: string; name: string; query: string };

export const viewName = z.string().trim().min(1).max(20);
const MOST = 20;

/** The lists this person saved in a community, by name. */
export async function findSavedViews(viewer: Viewer, communityId: string): Promise<SavedView[]> {
  const [rows] = await readAs<[SavedView[]]>(viewer, listOwn(communityId));
  return rows;
}

const listOwn = (communityId: string) =>
  sql`select id, name, query from saved_views where community_id = ${communityId} and person_id = me() order by name, id`;

/** Keeps a list under a name; the same name again replaces it. At most 20 a person. */
export function saveView(viewer: Viewer, communityId: string, name: string, query: string): Promise<string> {
  requireStaffOf(viewer, communityId);
  const clean = writeQuery({ ...readQuery(Object.fromEntries(new URLSearchParams(query))), after: undefined }, null);
  return writeAs(viewer, async (tx) => {
    const own = await tx.rows<SavedView>(listOwn(communityId));
    const same = own.find((view) => view.name === name);
    if (same) await tx.rows(sql`delete from saved_views where id = ${same.id} and person_id = me()`);
    else if (own.length >= MOST) throw new Refusal('tooManyViews', { most: MOST });
    const id = newId();
    await tx.rows(insert(savedViews, { id, communityId, personId: viewer.personId, name, query: clean }));
    return clean;
  });
}

/** Forgets an own list; another's is not there. */
export function removeView(viewer: Viewer, id: string): Promise<void> {
  return writeAs(viewer, async (tx) => {
    const gone = await tx.one(sql`delete from saved_views where id = ${id} and person_id = me() returning id`);
    if (!gone) throw notFound();
  });
}
