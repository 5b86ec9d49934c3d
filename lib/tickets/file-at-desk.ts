import { sql } from '@/db/sql';
import { localDay } from '@/lib/clock/day';
import { requireStaffOf } from '@/lib/desk/community';
import { householdOf, type Resident } from '@/lib/homes/find-units';
import { idInput } from '@/lib/id';
import { openPhone, openPhoneOf } from '@/lib/people/phone';
import { Refusal } from '@/lib/refusal';
import type { Service } from '@/lib/services/define';
import { readAs, type Viewer } from '@/lib/viewer';
import { type Filing, type Opened, openTicket } from './open';

/** How it reached the desk (GEN-1); the portal is the resident's own door. */
export const deskChannels = [
  'hotline',
  'desk',
  'visit',
  'group',
  'mail',
  'patrol',
  'committee',
  'hotline12345',
  'street',
] as const;

export type DeskFiling = {
  service: Service;
  communityId: string;
  key: string;
  channel: string;
  /** The resident it is for; empty for somebody from outside. */
  filer: string;
  details: Record<string, unknown>;
  /** The home visit that raised it (FUP-3). */
  visitId?: string | undefined;
} & Pick<Filing, 'resultBy' | 'beside'>;

/**
 * GEN-1: staff file what somebody told them and what they read back (GEN-6). Refuses a filer who isn't of the home, and a
 * ticket that names nobody to call.
 */
export async function fileAtDesk(viewer: Viewer, filing: DeskFiling): Promise<Opened> {
  requireStaffOf(viewer, filing.communityId);
  const { service, communityId, key, channel, details } = filing;
  const resident = filing.filer ? await findFiler(viewer, filing) : null;
  const caller = service.contactIsCaller ? null : resident;
  const contactName = textOf(details.contactName) || (caller?.name ?? '');
  const contactPhone = textOf(details.contactPhone) || (caller ? phoneOf(caller) : '');
  if (!contactName) throw new Refusal('input', {}, { contactName: 'invalid_type' });
  const desk = { channel, filerId: resident?.signsIn ? resident.id : null, contactName, contactPhone, readBack: true };
  const raised = filing.visitId ? { visitId: filing.visitId } : {};
  const { resultBy, beside } = filing;
  return openTicket(viewer, { service, communityId, key, details, desk, resultBy, beside, ...raised });
}

type Filer = Resident & { sealed: string | null; signsIn: boolean };

/** Of who lives there today; else whom the roster knows of the home, who has no account to see it with. */
async function findFiler(viewer: Viewer, { communityId, filer, details }: DeskFiling): Promise<Filer> {
  const unit = idInput.safeParse(details.unit).data ?? null;
  const [people, known] = await readAs<[Filer[], Filer[]]>(
    viewer,
    sql`select r.id, r.name, r.relation, sealed_phone_of(r.id, ${communityId}) as sealed, true as "signsIn"
        from (${householdOf(communityId, unit, localDay(viewer.now))}) r where r.id::text = ${filer}`,
    sql`select id, name, relation, phone_sealed as sealed, false as "signsIn" from roster
        where community_id = ${communityId} and unit_id = ${unit} and id::text = ${filer}`,
  );
  const found = people[0] ?? known[0];
  if (!found) throw new Refusal('input', {}, { filer: 'notOfHome' });
  return found;
}

function phoneOf({ id, sealed, signsIn }: Filer): string {
  if (!sealed) return '';
  return signsIn ? openPhoneOf(sealed, id) : openPhone(sealed, 'roster|phone_sealed', id);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
