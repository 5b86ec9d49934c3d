import { z } from 'zod';
import { sql } from '@/db/sql';
import { idInput, newId } from '@/lib/id';
import { notFound, Refusal } from '@/lib/refusal';
import { readAs, type Viewer, writeAs } from '@/lib/viewer';
import { MOST_PROOFS, personName, refuseMany } from './bind';

export const changeInput = z.strictObject({
  name: personName,
  reason: z.string().trim().min(2).max(200),
  photos: z.preprocess((value) => [value ?? []].flat(), z.array(idInput).max(MOST_PROOFS)),
});

/** What one asked for lately, newest first, and the names that one had before. */
export type OwnChanges = {
  asked: {
    id: string;
    before: string;
    after: string;
    reason: string;
    photos: number;
    state: 'asked' | 'approved' | 'refused';
    refusal: string | null;
    at: string;
  }[];
  former: string[];
};

export async function findOwnChanges(viewer: Viewer): Promise<OwnChanges> {
  const [rows] = await readAs<[{ found: OwnChanges | null }[]]>(viewer, sql`select own_changes() as found`);
  return rows[0]?.found ?? { asked: [], former: [] };
}

/**
 * Asks for another registered name (MOV-5), with proof; the office decides. One request at a time, counted with the claims
 * to homes of a day. Refuses who lives in no home as not there.
 */
export async function askForName(viewer: Viewer, { name, reason, photos }: z.infer<typeof changeInput>): Promise<void> {
  const [home] = viewer.homes;
  if (!home) throw notFound();
  await refuseMany(viewer);
  await writeAs(viewer, async (tx) => {
    const row = await tx.one<{ outcome: 'asked' | 'same' | 'waiting' | 'photoGone' | null }>(
      sql`select ask_change(${newId()}, ${home.communityId}, ${name}, ${reason}, ${photos}) as outcome`,
    );
    if (!row?.outcome) throw notFound();
    if (row.outcome === 'waiting') throw new Refusal('homes.changeWaiting');
    if (row.outcome === 'same') throw new Refusal('input', {}, { name: 'nameSame' });
    if (row.outcome === 'photoGone') throw new Refusal('photoGone', {}, { photos: 'photoGone' });
  });
}

/** Takes the own open request back. Anything else is not there. */
export async function withdrawNameChange(viewer: Viewer, requestId: string): Promise<void> {
  await writeAs(viewer, async (tx) => {
    const row = await tx.one<{ done: boolean | null }>(sql`select withdraw_change(${requestId}) as done`);
    if (!row?.done) throw notFound();
  });
}
