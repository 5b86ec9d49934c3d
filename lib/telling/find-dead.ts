import { sql } from '@/db/sql';
import { DAY } from '@/lib/clock/day';
import { leadsIn } from '@/lib/people/leads';
import { maskName } from '@/lib/people/mask-name';
import { notFound } from '@/lib/refusal';
import type { TicketRow } from '@/lib/tickets/row';
import { hidesFiler } from '@/lib/tickets/veil';
import { readAs, type Viewer } from '@/lib/viewer';
import type { Channel } from './delivery';

export type DeadLetter = {
  id: string;
  channel: Channel;
  key: string;
  values: Record<string, unknown>;
  ticketId: string | null;
  number: string | null;
  /** 李**, with the end of the telephone; null for the staff group. */
  who: string | null;
  tail: string | null;
  code: string | null;
  attempts: number;
  at: Date;
};
/** Up to a thousand are counted; that many and more are a thousand. */
export type Figures = { queued: number; sent: number; dead: number };
export type DeadPage = { letters: DeadLetter[]; next: string | null; figures: Figures };
export type DeadFilter = { channel?: Channel; code?: string; after?: string };

type Row = DeadLetter & { name: string | null } & Pick<TicketRow, 'anonymous' | 'aboutDepartment'>;

const PAGE = 30;
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
export const COUNTED = 1000;

/**
 * Messages of a community that could not be delivered, newest first, with nothing of what they say and whom they are for only
 * half told. Those on a ticket that is about the asker are not among them (CMP-10). Refuses who does not lead there.
 */
export async function findDead(viewer: Viewer, communityId: string, filter: DeadFilter): Promise<DeadPage> {
  if (!leadsIn(viewer, communityId)) throw notFound();
  const since = new Date(viewer.now.getTime() - DAY);
  const narrowed = sql`${filter.channel ? sql`and d.channel = ${filter.channel}` : sql``} ${
    filter.code ? sql`and d.code = ${filter.code}` : sql``
  }`;
  const counted = (where: ReturnType<typeof sql>) =>
    sql`(select count(*)::int from (select 1 from deliveries where community_id = ${communityId} and ${where} limit ${COUNTED}) x)`;
  const [rows, figures] = await readAs<[Row[], Figures[]]>(
    viewer,
    sql`select d.id, d.channel, d.key, d.values, d.ticket_id as "ticketId", t.number, name_of(d.person_id) as name,
          tail_of(d.person_id) as tail, d.code, d.attempts, d.ended_at as at, coalesce(t.anonymous, false) as anonymous,
          t.about_department as "aboutDepartment"
        from deliveries d left join tickets t on t.community_id = d.community_id and t.id = d.ticket_id
        where d.community_id = ${communityId} and d.state = 'dead' and d.id < ${filter.after ?? LAST}::uuid ${narrowed}
          and t.about_id is distinct from me()
        order by d.id desc limit ${PAGE + 1}`,
    sql`select ${counted(sql`state in ('queued', 'sending')`)} as queued,
          ${counted(sql`state = 'sent' and ended_at > ${since}`)} as sent, ${counted(sql`state = 'dead'`)} as dead`,
  );
  const letters = rows.slice(0, PAGE).map((row) => letterOf(row, hidesFiler(viewer, communityId, row)));
  return {
    letters,
    next: rows.length > PAGE ? (letters.at(-1)?.id ?? null) : null,
    figures: figures[0] as Figures,
  };
}

/** Of an anonymous ticket it isn't said whom the message was for to whom its filer is hidden from (CMP-10). */
function letterOf({ name, anonymous: _, aboutDepartment: __, ...letter }: Row, hidden: boolean): DeadLetter {
  if (letter.channel === 'robot') return { ...letter, who: null };
  return hidden ? { ...letter, who: null, tail: null } : { ...letter, who: maskName(name ?? '') };
}
