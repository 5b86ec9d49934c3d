import { sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { requireKeepsHomes } from '@/lib/homes/keepers';
import { openPhone, openPhoneOf } from '@/lib/people/phone';
import { notFound } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';

type Named = { of: 'person' | 'roster'; row_id: string; name: string; sealed: string | null };

/** GEN-8: the whole name and number of somebody of a home. The call is the reason; each look is on record. */
export function nameCaller(viewer: Viewer, communityId: string, subject: string, call: string): Promise<string> {
  requireKeepsHomes(viewer, communityId);
  return writeAs(viewer, async (tx) => {
    const found = await tx.one<Named>(sql`select * from caller_named(${communityId}, ${subject})`);
    if (!found) throw notFound();
    const { personId, now } = viewer;
    await tx.rows(record({ what: 'callerNamed', communityId, personId, target: subject, reason: call }, now));
    return [found.name, phoneOf(found)].filter(Boolean).join(' ');
  });
}

function phoneOf({ of, row_id: row, sealed }: Named): string {
  if (!sealed) return '';
  return of === 'person' ? openPhoneOf(sealed, row) : openPhone(sealed, 'roster|phone_sealed', row);
}
