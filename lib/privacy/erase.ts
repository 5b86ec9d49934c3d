import { sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { findOwnChanges } from '@/lib/homes/change-name';
import { messagesOf } from '@/lib/i18n/messages-of';
import { within } from '@/lib/limit';
import { isRightCode } from '@/lib/people/code';
import { ownCode } from '@/lib/people/confirm';
import { Refusal } from '@/lib/refusal';
import { termsOf } from '@/lib/tickets/terms';
import { readAs, type Viewer, writeAs } from '@/lib/viewer';

/** Why an account can't be deleted yet: numbers of tickets that are not over, of these agreed to be paid, a post. */
export type Hindrances = { tickets: string[]; unpaid: number; post: boolean };

export async function findHindrances(viewer: Viewer): Promise<Hindrances> {
  const [rows] = await readAs<[{ found: Hindrances }[]]>(viewer, sql`select own_erase_hindrances() as found`);
  return (rows[0] as { found: Hindrances }).found;
}

/**
 * Deletes the viewer's account for good, once the code sent to their phone is right (PIPL 47). Refused while a ticket is
 * not over or they hold a post. What stays, and why, stands in docs/security.md.
 */
export async function eraseAccount(viewer: Viewer, code: string): Promise<void> {
  const asked = await ownCode(viewer, 'erase');
  if (!(await within(`confirm:${viewer.personId}`, 900, 10))) throw new Refusal('signIn.tooManyTries');
  const hindered = await findHindrances(viewer);
  if (hindered.tickets.length > 0) throw new Refusal('eraseOpen', { numbers: hindered.tickets.slice(0, 3).join(' ') });
  if (hindered.post) throw new Refusal('erasePost');
  if (!(await isRightCode(asked, code))) throw new Refusal('input', {}, { code: 'signIn.wrongCode' });
  // Written once, in the first language of the office.
  const word = (await messagesOf()).privacy.erasedName;
  const { former } = await findOwnChanges(viewer);
  await writeAs(viewer, async (tx) => {
    // Not how they like to be called: only their own pages say so, and they may have called themselves anything.
    const names = [viewer.name, ...former];
    await tx.rows(record({ what: 'erased', communityId: placeOf(viewer), personId: viewer.personId }, viewer.now));
    const row = await tx.one<{ done: boolean }>(
      sql`select own_account_erase(${names}::text[], ${asked.phone}, ${names.flatMap(termsOf)}::text[], ${word}) as done`,
    );
    if (!row?.done) throw new Refusal('notNow');
  });
}

const placeOf = ({ homes }: Viewer) => homes[0]?.communityId ?? null;
