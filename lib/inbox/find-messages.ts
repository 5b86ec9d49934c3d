import { sql } from '@/db/sql';
import { readAs, type Viewer } from '@/lib/viewer';
import type { Side } from './side';

export type Message = {
  id: string;
  communityId: string;
  ticketId: string | null;
  /** What the ticket is about, when it is the reader's own (GEN-8). */
  summary: string | null;
  /** What was said with the event, for a reader who may read it on the ticket too (GEN-8). */
  content: Record<string, unknown> | null;
  key: string;
  values: Record<string, string | number>;
  sentAt: Date;
  readAt: Date | null;
};
export type MessagePage = { messages: Message[]; next: string | null };

const PAGE = 20;
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The person's messages on one side of the portal, newest first, from after one of them on. */
export async function findMessages(viewer: Viewer, side: Side, after: string | null): Promise<MessagePage> {
  const places = viewer.communities.map((one) => one.id);
  const [rows] = await readAs<[Message[]]>(
    viewer,
    sql`select m.* from unnest(${places}::uuid[]) as c(id)
        cross join lateral (
          select i.id, i.community_id as "communityId", i.ticket_id as "ticketId", i.key, i.values, i.sent_at as "sentAt",
            i.read_at as "readAt", case when t.about_id is distinct from me() and (t.place = 'home' or t.filer_id = me()) then t.summary end as summary,
            case when (t.place = 'home' or t.filer_id = me()) and e.visible and ${side === 'home'} then w.content end as content
          from inbox i left join tickets t on t.community_id = i.community_id and t.id = i.ticket_id
          left join events e on e.ticket_id = t.id and e.id::text = i.cause
          left join event_content w on w.event_id = e.id
          where i.community_id = c.id and i.person_id = me() and i.id < ${after ?? LAST}::uuid
            and i.side = ${side}
          order by i.id desc limit ${PAGE + 1}
        ) m order by m.id desc limit ${PAGE + 1}`,
  );
  const messages = rows.slice(0, PAGE);
  return { messages, next: rows.length > PAGE ? (messages.at(-1)?.id ?? null) : null };
}
