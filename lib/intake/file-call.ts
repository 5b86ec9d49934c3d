import { calls, outsideItems } from '@/db/schema';
import { insert, type Sql, sql } from '@/db/sql';
import { requireKeepsHomes } from '@/lib/homes/keepers';
import { idInput } from '@/lib/id';
import { notFound, Refusal } from '@/lib/refusal';
import { requireAhead } from '@/lib/services/ahead';
import type { Service } from '@/lib/services/define';
import { advance } from '@/lib/tickets/advance';
import { type DeskFiling, fileAtDesk } from '@/lib/tickets/file-at-desk';
import type { Opened } from '@/lib/tickets/open';
import type { Viewer } from '@/lib/viewer';
import { requireOpenPost, takeGroupPost } from './group-posts';
import { isTaken, outsideChannels } from './outside';

export type CallFiling = Omit<DeskFiling, 'beside' | 'resultBy'> & {
  /** One call, whatever number of tickets comes of it (HOT-4). */
  call: string;
  /** What was pasted from the group, when it came from there. */
  post?: string;
  outside?: { number: string; dueAt: Date | null };
};

/** Files one ticket of a call, with what it came from, in one transaction. The clerk answers for it from now on (GEN-3). */
export async function fileCall(viewer: Viewer, filing: CallFiling): Promise<Opened> {
  requireKeepsHomes(viewer, filing.communityId);
  const { call: _call, post: _post, outside: _outside, ...given } = filing;
  const outside = await outsideOf(viewer, filing);
  if (filing.post) await requireOpenPost(viewer, filing.communityId, filing.post, filing.key);
  const beside = (ticketId: string) => [
    ...callOf(viewer, filing, ticketId),
    ...(filing.post ? takeGroupPost(filing.communityId, ticketId, filing.post) : []),
    ...(outside ? [insert(outsideItems, { ticketId, communityId: filing.communityId, ...outside })] : []),
  ];
  return fileAtDesk(viewer, { ...given, beside, ...(outside && { resultBy: outside.dueAt }) });
}

/** HOT-3: a question that was answered on the spot: filed and closed. A resend closes what a lost line left open. */
export async function fileAnswered(viewer: Viewer, filing: CallFiling, service: Service): Promise<Opened> {
  if (!service.atOnce) throw notFound();
  const opened = await fileCall(viewer, filing);
  const step = { ticketId: opened.id, move: service.atOnce.move, as: 'staff' as const, input: {} };
  await advance(viewer, step).catch((reason: unknown) => {
    if (!(opened.again && reason instanceof Refusal && reason.key === 'notNow')) throw reason;
  });
  return opened;
}

function callOf(viewer: Viewer, { call, communityId, channel, filer, details }: CallFiling, ticketId: string): Sql[] {
  const unitId = idInput.safeParse(details.unit).data ?? null;
  const row = { id: call, communityId, takenBy: viewer.personId, channel, unitId, stranger: !filer, at: viewer.now };
  return [
    sql`${insert(calls, row)} on conflict (id) do nothing`,
    // Another's call, or one of elsewhere, takes in nothing.
    sql`insert into call_tickets (community_id, ticket_id, call_id) select ${communityId}::uuid, ${ticketId}::uuid, c.id
        from calls c where c.id = ${call} and c.community_id = ${communityId} and c.taken_by = me()`,
  ];
}

/** GEN-1: what an office outside sends has its number and its deadline; the same item isn't taken twice. */
async function outsideOf(viewer: Viewer, { channel, outside, communityId }: CallFiling) {
  if (!outsideChannels.some((one) => one === channel)) return null;
  const number = outside?.number ?? '';
  const dueAt = outside?.dueAt ?? null;
  if (!number) throw new Refusal('input', {}, { outsideNumber: 'invalid_type' });
  if (!dueAt) throw new Refusal('input', {}, { outsideDue: 'invalid_type' });
  requireAhead(dueAt, viewer.now, 'outsideDue');
  if (await isTaken(viewer, communityId, number)) throw new Refusal('input', {}, { outsideNumber: 'outsideTaken' });
  return { number, dueAt };
}
