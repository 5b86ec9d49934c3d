import { sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { openPhoneOf } from '@/lib/people/phone';
import { notFound, Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';

type Asked = { personId: string; sealed: string | null; communityId: string; home: string | null };

/**
 * The telephone of who waits for an answer about a home or a name, for whoever keeps the homes there. Each look is on record
 * with the request and its home as the reason (GEN-8). Refuses anybody else, and what is decided, as not there.
 */
export function callApplicant(viewer: Viewer, requestId: string): Promise<string> {
  return writeAs(viewer, async (tx) => {
    const row = await tx.one<{ asked: Asked | null }>(sql`select phone_of_request(${requestId}) as asked`);
    if (!row?.asked) throw notFound();
    const { sealed, personId: whose, communityId, home } = row.asked;
    if (!sealed) throw new Refusal('homes.noPhone');
    const target = `request ${requestId}`;
    const act = { what: 'phone' as const, communityId, personId: viewer.personId, target, reason: home ?? undefined };
    await tx.rows(record(act, viewer.now));
    return openPhoneOf(sealed, whose);
  });
}
