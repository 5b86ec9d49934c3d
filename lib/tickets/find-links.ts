import { type Sql, sql } from '@/db/sql';
import { readAs, type Viewer } from '@/lib/viewer';
import type { TicketPage } from './find-ticket';
import { type TicketRow, ticketColumns } from './row';
import { actorOf } from './standing';
import { hidesFiler } from './veil';

export type Linked = Pick<TicketRow, 'id' | 'number' | 'kind' | 'category' | 'step' | 'phase' | 'openedAt'> & {
  unit: string | null;
  /** The viewer may open it. */
  mayOpen: boolean;
};
export type Links = {
  /** What this ticket tells of. */
  about: Linked | null;
  /** What was told of this one, newest first: only what the viewer may open, without the home of who told it. */
  told: Linked[];
  /** How many more were. */
  hidden: number;
};

const MOST = 50;
type Row = TicketRow & { unit: string | null };

/**
 * The tickets that tell of this one, and the one that it tells of. Whoever must not learn who asked (CMP-10) or has no part in
 * such a ticket (GEN-8) learns only how many there are.
 */
export async function findLinks(viewer: Viewer, { ticket }: TicketPage): Promise<Links> {
  const { id, communityId } = ticket;
  const [about, told] = await readAs<[Row[], Row[]]>(viewer, aboutOf(communityId, id), toldOf(communityId, id));
  const seen = told.map((row) => linked(viewer, row)).filter((one) => one.mayOpen);
  const [of] = about;
  return {
    about: of ? linked(viewer, of) : null,
    told: seen.map((one) => ({ ...one, unit: null })),
    hidden: told.length - seen.length,
  };
}

function linked(viewer: Viewer, row: Row): Linked {
  const { id, number, kind, category, step, phase, openedAt, unit } = row;
  const stands = actorOf(viewer, row, 'staff').standings.length > 0;
  const mayOpen = stands && !hidesFiler(viewer, row.communityId, row);
  return { id, number, kind, category, step, phase, openedAt, unit, mayOpen };
}

const aboutOf = (communityId: string, id: string): Sql => sql`
  select ${ticketColumns}, u.label as unit
  from ticket_links l join tickets t on t.community_id = l.community_id and t.id = l.about_id
  left join units u on u.community_id = t.community_id and u.id = t.unit_id
  where l.community_id = ${communityId} and l.ticket_id = ${id}`;

const toldOf = (communityId: string, id: string): Sql => sql`
  select ${ticketColumns}, null as unit
  from ticket_links l join tickets t on t.community_id = l.community_id and t.id = l.ticket_id
  where l.community_id = ${communityId} and l.about_id = ${id}
  order by l.ticket_id desc limit ${MOST}`;
