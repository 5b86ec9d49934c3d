import { sql } from '@/db/sql';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { hidesFiler } from '@/lib/tickets/veil';
import { readAs, type Viewer } from '@/lib/viewer';
import { type CallMate, matesOf } from './find-filed';
import { type OutsideItem, outsideOfTicket } from './outside';
import { linkOfTicket, type ProgressLink } from './progress';

export type CameFrom = {
  outside: OutsideItem | null;
  post: { text: string; photos: string[] } | null;
  link: ProgressLink | null;
  /** What else came of the same call. */
  mates: CallMate[];
};

const overview = ['desk', 'supervisor', 'manager', 'responsible'];

/**
 * Where a ticket came from, in one round trip. What was written in the group is for who has the overview, and the responsible;
 * what says who asked is kept from whom that is hidden from (CMP-10).
 */
export async function findCameFrom(viewer: Viewer, { ticket, actor }: TicketPage): Promise<CameFrom> {
  const { communityId, id } = ticket;
  const sees = actor.standings.some((one) => overview.includes(one));
  if (!sees) return { outside: null, post: null, link: null, mates: [] };
  const [outside, posts, links, mates] = await readAs<
    [OutsideItem[], { text: string; photos: string[] }[], ProgressLink[], CallMate[]]
  >(
    viewer,
    outsideOfTicket(communityId, id),
    sql`select text, photos from group_posts where community_id = ${communityId} and ticket_id = ${id}`,
    linkOfTicket(communityId, id, viewer.now),
    matesOf(viewer, communityId, id),
  );
  return {
    outside: outside[0] ?? null,
    post: hidesFiler(viewer, communityId, ticket) ? null : (posts[0] ?? null),
    link: links[0] ?? null,
    mates: mates.filter((mate) => mate.id !== id),
  };
}
