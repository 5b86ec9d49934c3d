import { sql } from '@/db/sql';
import { requireKeepsHomes } from '@/lib/homes/keepers';
import { newId } from '@/lib/id';
import { phoneIndex } from '@/lib/people/phone';
import { type Relation, readAs, type Viewer } from '@/lib/viewer';
import { readTyped } from './typed';

export type CallerRow = {
  unitId: string;
  label: string;
  of: 'room' | 'resident' | 'roster' | 'plate';
  residencyId: string | null;
  name: string | null;
  tail: string | null;
  relation: Relation | null;
  plate: string | null;
  /** How many tickets of the home are not over. */
  open: number;
};

type Asked = { communityId: string; call: string; text: string; network: string };

/**
 * HOT-2: the homes that what was typed may mean, the closest first, in one round trip and from one index. That somebody
 * searched is on record, once in a call. For who looks after homes; others find nothing.
 */
export async function findCallers(viewer: Viewer, { communityId, call, text, network }: Asked): Promise<CallerRow[]> {
  requireKeepsHomes(viewer, communityId);
  const typed = readTyped(text);
  if (!typed) return [];
  const [, rows] = await readAs<[unknown[], CallerRow[]]>(
    viewer,
    sql`select note_search(${newId()}, ${communityId}, ${call}, ${network})`,
    sql`select unit_id as "unitId", label, of, residency_id as "residencyId", name, tail, relation, plate, open
        from find_callers(${communityId}, ${typed.key}, ${typed.phone && phoneIndex(typed.phone)})`,
  );
  return rows;
}
