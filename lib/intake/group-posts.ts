import { groupPosts } from '@/db/schema';
import { insert, type Sql, sql } from '@/db/sql';
import { requireKeepsHomes } from '@/lib/homes/keepers';
import { newId } from '@/lib/id';
import { maskPhonesIn } from '@/lib/people/phone';
import { notFound, Refusal } from '@/lib/refusal';
import { readAs, type Viewer, writeAs } from '@/lib/viewer';

export type GroupPost = { id: string; text: string; photos: string[]; pastedAt: Date };

/** Keeps what was pasted from the WeChat group before anything is made of it: as it was, but for whole numbers in it. */
export async function keepGroupPost(
  viewer: Viewer,
  communityId: string,
  text: string,
  photos: string[],
): Promise<string> {
  requireKeepsHomes(viewer, communityId);
  const id = newId();
  await writeAs(viewer, async (tx) => {
    const own = await tx.rows(
      sql`select id from attachments where id = any(${photos}::uuid[]) and community_id = ${communityId}
          and uploader_id = me() and ticket_id is null and purpose <> 'survey'`,
    );
    if (own.length !== new Set(photos).size) throw new Refusal('photoGone', {}, { photos: 'photoGone' });
    await tx.rows(
      insert(groupPosts, {
        id,
        communityId,
        text: maskPhonesIn(text),
        photos,
        pastedBy: viewer.personId,
        pastedAt: viewer.now,
      }),
    );
  });
  return id;
}

/** A post that no ticket came of yet. */
export async function findGroupPost(viewer: Viewer, communityId: string, id: string): Promise<GroupPost | null> {
  const posts = await findOpenPosts(viewer, communityId, sql`and id = ${id}`);
  return posts[0] ?? null;
}

/** What was pasted and nobody has made anything of, oldest first: none shall be forgotten. */
export async function findOpenPosts(viewer: Viewer, communityId: string, which: Sql = sql``): Promise<GroupPost[]> {
  requireKeepsHomes(viewer, communityId);
  const [posts] = await readAs<[GroupPost[]]>(
    viewer,
    sql`select id, text, photos, pasted_at as "pastedAt" from group_posts
        where community_id = ${communityId} and ticket_id is null and dropped_at is null ${which} order by id limit 10`,
  );
  return posts;
}

/** Nothing of it was the office's to do. */
export async function dropGroupPost(viewer: Viewer, communityId: string, id: string): Promise<void> {
  requireKeepsHomes(viewer, communityId);
  const dropped = await writeAs(viewer, (tx) =>
    tx.one(
      sql`update group_posts set dropped_at = ${viewer.now} where id = ${id} and community_id = ${communityId}
          and ticket_id is null and dropped_at is null returning id`,
    ),
  );
  if (!dropped) throw notFound();
}

/** Refuses a post that is not there, or that a colleague has made a ticket of; a resend of the same form may have. */
export async function requireOpenPost(viewer: Viewer, communityId: string, id: string, key: string): Promise<void> {
  const [posts] = await readAs<[{ open: boolean }[]]>(
    viewer,
    sql`select (p.ticket_id is null and p.dropped_at is null)
          or exists (select 1 from tickets t where t.community_id = p.community_id and t.id = p.ticket_id
            and t.recorded_by = me() and t.form_key = ${key}) as open
        from group_posts p where p.id = ${id} and p.community_id = ${communityId}`,
  );
  if (!posts[0]) throw notFound();
  if (!posts[0].open) throw new Refusal('postTaken');
}

/** The statements by which a ticket takes a post as its evidence; its pictures are for staff alone. */
export const takeGroupPost = (communityId: string, ticketId: string, postId: string): Sql[] => [
  sql`update attachments a set ticket_id = ${ticketId}, purpose = 'evidence' from group_posts p
      where p.id = ${postId} and p.community_id = ${communityId} and p.ticket_id is null
        and a.community_id = p.community_id and a.id = any(p.photos) and a.ticket_id is null`,
  sql`update group_posts set ticket_id = ${ticketId} where id = ${postId} and community_id = ${communityId} and ticket_id is null`,
];
