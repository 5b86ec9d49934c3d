import { setTimeout as pause } from 'node:timers/promises';
import type { Owner } from '@/db/seed/play/owner';
import { sql } from '@/db/sql';

/** What scenarios need to know of the tickets of a community. */
export function ticketsIn(owner: Owner, community: string) {
  return {
    building: async (): Promise<string | undefined> => {
      const [row] = await owner.run<{ id: string }>(
        sql`select id from buildings where community_id = ${community} order by position limit 1`,
      );
      return row?.id;
    },
    ticketsOfResidents: () =>
      owner.run<{ person: string; ticket: string }>(
        sql`select distinct on (filer_id) filer_id as person, id as ticket from tickets
            where community_id = ${community} and filer_id is not null and kind = 'repair' and opened_at > now() - interval '2 years'
            order by filer_id, opened_at desc`,
      ),
    openTickets: async (): Promise<string[]> => {
      const rows = await owner.run<{ id: string }>(
        sql`select id from tickets where community_id = ${community} and phase <> 'done' and about_id is null limit 300`,
      );
      return rows.map(({ id }) => id);
    },
    /** What stands so many rows down the list of what is over; undefined where there are fewer. */
    ticketDown: async (rows: number) => {
      const found = await owner.run<{ id: string; at: Date }>(
        sql`select id, opened_at as at from tickets where community_id = ${community} and phase = 'done'
            order by opened_at desc, id desc offset ${rows} limit 1`,
      );
      return found[0];
    },
  };
}

/** The queue of the worker. */
export function queueOf(owner: Owner) {
  /** Jobs whose time has come. */
  const due = async (): Promise<number> => {
    const [row] = await owner.run<{ due: number }>(
      sql`select count(*)::int as due from graphile_worker.jobs where run_at <= now() and attempts < max_attempts`,
    );
    return row?.due ?? 0;
  };
  /** Waits until the worker has done what is due. */
  const settle = async () => {
    while ((await due()) > 0) await pause(300);
  };
  return { due, settle };
}

/** Refuses when a ticket that was acknowledged is no row, or has not its event. */
export async function proveFiled(owner: Owner, ids: string[]): Promise<void> {
  const [row] = await owner.run<{ tickets: number; events: number }>(
    sql`select (select count(*)::int from tickets where id = any(${ids}::uuid[])) as tickets,
          (select count(*)::int from events where ticket_id = any(${ids}::uuid[]) and seq = 1) as events`,
  );
  if (row?.tickets !== ids.length || row.events !== ids.length)
    throw new Error(
      `${ids.length} filings were acknowledged, ${row?.tickets} tickets and ${row?.events} events are there.`,
    );
}
