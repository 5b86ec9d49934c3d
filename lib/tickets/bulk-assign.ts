import { sql } from '@/db/sql';
import { requireOverview } from '@/lib/desk/community';
import { notFound, Refusal } from '@/lib/refusal';
import { readAs, type Viewer } from '@/lib/viewer';
import { advance } from './advance';

export type Picked = { id: string; version: number };
export type BulkLine = { number: string; refusal: Refusal | null };
export type Assignment = { department: string; executor: string; words: string };

/**
 * Gives several tickets of one community to a department or a person, one after the other, each in its own transaction: one
 * that is refused holds none of the others up. Answers what became of each.
 */
export async function bulkAssign(
  viewer: Viewer,
  communityId: string,
  picked: readonly Picked[],
  assignment: Assignment,
): Promise<BulkLine[]> {
  requireOverview(viewer, communityId);
  const [rows] = await readAs<[{ id: string; number: string }[]]>(
    viewer,
    sql`select id, number from tickets
        where community_id = ${communityId} and id = any(${picked.map((one) => one.id)}::uuid[])`,
  );
  const numbers = new Map(rows.map((row) => [row.id, row.number]));
  const lines: BulkLine[] = [];
  for (const { id, version } of picked) {
    const number = numbers.get(id);
    const step = { ticketId: id, move: 'assign', as: 'staff', input: assignment, seen: version } as const;
    const refusal = number ? await advance(viewer, step).then(() => null, refusalOf) : notFound();
    lines.push({ number: number ?? id.slice(-4), refusal });
  }
  return lines;
}

function refusalOf(reason: unknown): Refusal {
  if (reason instanceof Refusal) return reason;
  throw reason;
}
