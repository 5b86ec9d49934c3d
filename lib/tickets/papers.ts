import type { Tx } from '@/db/client';
import { type Sql, sql } from '@/db/sql';
import { photoFor } from '@/lib/files/link';
import { sizeText } from '@/lib/form';
import { Refusal } from '@/lib/refusal';

/** All that its rounds of handing in may come to. */
export const PAPERS_PER_TICKET = 200;

/**
 * Attaches papers to a ticket: the viewer's own uploads that belong to no ticket yet; those that are this ticket's already
 * may be named again. Refuses when one is gone, another's or no paper.
 */
export async function attachPapers(tx: Tx, ticketId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const attached = await tx.rows(
    sql`update attachments a set ticket_id = t.id from tickets t
        where t.id = ${ticketId} and a.community_id = t.community_id and a.id = any(${ids}::uuid[]) and a.purpose = 'paper'
          and (a.ticket_id = t.id or a.uploader_id = me() and a.ticket_id is null) returning a.id`,
  );
  if (attached.length !== new Set(ids).size) throw new Refusal('paperGone');
  const all = await tx.one<{ count: number }>(
    sql`select count(*)::int as count from attachments where ticket_id = ${ticketId} and purpose = 'paper'`,
  );
  if ((all?.count ?? 0) > PAPERS_PER_TICKET) throw new Refusal('papersFull', { max: PAPERS_PER_TICKET });
}

export type PaperLine = { id: string; mime: string; bytes: number; uploaderId: string; at: Date };

/** The papers of a ticket, oldest first; whether the reader may open them, each address asks again. */
export const papersOf = (ticketId: string): Sql => sql`
  select a.id, a.mime, a.bytes, a.uploader_id as "uploaderId", a.created_at as at
  from attachments a join tickets t on t.community_id = a.community_id and t.id = a.ticket_id
  where t.id = ${ticketId} and a.purpose = 'paper' order by a.id limit ${PAPERS_PER_TICKET}`;

type Looker = Parameters<typeof photoFor>[0];

/** A paper with its two addresses for one person; `pdf` is how big one is that can only be saved. */
export const paperFor = (looker: Looker, { id, mime, bytes }: PaperLine, alt: string) => ({
  ...photoFor(looker, id, alt),
  pdf: mime === 'application/pdf' ? sizeText(bytes) : undefined,
});

/** What papers of a ticket show in a form that names them again, by their ids; for the person their addresses are made for. */
export const knownPapers = (files: readonly ReturnType<typeof paperFor>[]) =>
  Object.fromEntries(files.map(({ id, thumb, pdf }) => [id, pdf ? { pdf } : { src: thumb }]));
