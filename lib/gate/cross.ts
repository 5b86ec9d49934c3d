import type { Tx } from '@/db/client';
import { sql } from '@/db/sql';
import { MINUTE } from '@/lib/clock/day';
import { Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { keepsGate } from './keeps-gate';
import { type PassFacts, type PermitFacts, passValidityOf } from './validity';

export type Direction = 'in' | 'out';

/** What a guard tapped. `id` is the phone's, so that the same tap counts once; `ago`: milliseconds from the tap to its sending. */
export type Tap = { id: string; pass: string; direction: Direction; copy: boolean; ago: number };

/** `odd`: in though already inside, or out though never seen coming in. It is on record all the same: the gate doesn't lie. */
export type Crossed = { name: string; home: string; direction: Direction; odd: boolean };

/** What a phone could not send for longer than this is no longer taken, in ms. */
export const LATEST = 48 * 60 * MINUTE;

type Row = { communityId: string; name: string; home: string; pass: PassFacts; permit: PermitFacts; again: boolean };

/**
 * Writes down who came or went (REN-8), for a guard of the pass's community. A pass that does not hold is not let in; going
 * out is always on record. What was counted before is answered as it was.
 */
export function cross(viewer: Viewer, tap: Tap): Promise<Crossed> {
  return writeAs(viewer, async (tx) => {
    const row = await findPass(tx, tap);
    if (!row || !keepsGate(viewer, row.communityId)) throw unknown();
    if (tap.ago > LATEST) throw new Refusal('input', {}, { pass: 'gate.tooOld' });
    const at = new Date(viewer.now.getTime() - tap.ago);
    if (!row.again) refuseEntry(tap, row, at);
    const odd = await isOdd(tx, tap, at);
    const written = await tx.one<{ done: string | null }>(
      sql`select cross_gate(${tap.id}, ${tap.pass}, ${tap.direction}, ${tap.copy}, ${at}, ${viewer.now}) as done`,
    );
    if (!written?.done) throw unknown();
    return { name: row.name, home: row.home, direction: tap.direction, odd: odd && written.done === 'counted' };
  });
}

/** As if it were not there; the field tells the phone that it never will be. */
const unknown = () => new Refusal('notFound', {}, { pass: 'gate.unknown' });

function refuseEntry({ direction }: Tap, { pass, permit }: Row, at: Date) {
  const holds = passValidityOf(pass, permit, at);
  if (direction === 'in' && holds !== 'valid') throw new Refusal('input', {}, { pass: `gate.${holds}` });
}

/** The pass of a tap with its permit; `again`: this tap was counted before. */
const findPass = (tx: Tx, { id, pass }: Tap): Promise<Row | undefined> =>
  tx.one<Row>(
    sql`select p.community_id as "communityId", p.name, u.label as home,
          jsonb_build_object('state', p.state, 'fromDay', p.from_day, 'toDay', p.to_day) as pass,
          jsonb_build_object('what', m.what, 'state', m.state, 'fromDay', m.from_day, 'toDay', m.to_day) as permit,
          exists (select 1 from crossings c where c.id = ${id} and c.pass_id = p.id) as again
        from passes p join permits m on m.id = p.permit_id
        join units u on u.community_id = m.community_id and u.id = m.unit_id
        where p.id = ${pass}`,
  );

async function isOdd(tx: Tx, { pass, direction }: Tap, at: Date): Promise<boolean> {
  const before = await tx.one<{ direction: Direction }>(
    sql`select direction from crossings where pass_id = ${pass} and at <= ${at} order by at desc limit 1`,
  );
  return (before?.direction ?? 'out') === direction;
}
