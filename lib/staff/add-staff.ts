import 'server-only';
import { sql } from '@/db/sql';
import { noteRefusal } from '@/lib/acts/note';
import { record } from '@/lib/acts/record';
import { clientAddress } from '@/lib/client-address';
import { newId } from '@/lib/id';
import { requireLooksAfter } from '@/lib/people/leads';
import { isPhone, onlyDigits, phoneIndex, phoneTail, sealPhone } from '@/lib/people/phone';
import type { Role } from '@/lib/people/roles';
import { Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { type Outcome, requireDone } from './outcome';

export type NewStaff = { communityId: string; name: string; phone: string; department: string; roles: Role[] };

/**
 * A new colleague by name and phone; they come in by a code to that phone and choose their password themselves. A phone that
 * is known under another name is refused without telling whose it is. Answers whom the post was given.
 */
export async function addStaff(viewer: Viewer, { communityId, name, phone, department, roles }: NewStaff) {
  requireLooksAfter(viewer, communityId);
  const digits = onlyDigits(phone);
  if (!isPhone(digits)) throw new Refusal('input', {}, { phone: 'phone' });
  const network = await clientAddress();
  const id = newId();
  const sealed = sealPhone(digits, 'people|phone_sealed', id);
  return writeAs(viewer, async (tx) => {
    const row = await tx.one<{ added: (Outcome & { person: string }) | null }>(
      sql`select staff_add(${id}, ${newId()}, ${communityId}, ${name}, ${phoneIndex(digits)}, ${sealed},
            ${phoneTail(digits)}, ${department}, ${roles}::text[]) as added`,
    );
    const answer = row?.added;
    if (answer?.outcome === 'name') throw new Refusal('input', {}, { phone: 'staff.name' });
    if (answer?.outcome === 'here') throw new Refusal('input', {}, { phone: 'staff.here' });
    const { person } = requireDone(answer);
    const target = `${person} - ${roles.join('+')}`;
    await tx.rows(record({ what: 'staffAdded', communityId, personId: viewer.personId, target, network }, viewer.now));
    return person;
  }).catch(async (reason: unknown) => {
    // It tells that somebody is known by this number: who asks for many stands in the record.
    if (reason instanceof Refusal && reason.fields.phone === 'staff.name')
      await noteRefusal(viewer, { what: 'denied', target: 'addColleague' });
    throw reason;
  });
}
