import { sql } from '@/db/sql';
import { localDay } from '@/lib/clock/day';
import { requireStaffOf } from '@/lib/desk/community';
import { householdOf, type Resident } from '@/lib/homes/find-units';
import { idInput } from '@/lib/id';
import { openPhoneOf } from '@/lib/people/phone';
import { Refusal } from '@/lib/refusal';
import type { Service } from '@/lib/services/define';
import { readAs, type Viewer } from '@/lib/viewer';
import { type Opened, openTicket } from './open';

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
};

/**
 * GEN-1: staff file what somebody told them and what they read back (GEN-6). Refuses a filer who isn't of the home, and a
 * ticket that names nobody to call.
 */
export async function fileAtDesk(viewer: Viewer, filing: DeskFiling): Promise<Opened> {
  requireStaffOf(viewer, filing.communityId);
  const { service, communityId, key, channel, details } = filing;
  const resident = filing.filer ? await findFiler(viewer, filing) : null;
  const contactName = textOf(details.contactName) || (resident?.name ?? '');
  const contactPhone =
    textOf(details.contactPhone) || (resident?.sealed ? openPhoneOf(resident.sealed, resident.id) : '');
  if (!contactName) throw new Refusal('input', {}, { contactName: 'invalid_type' });
  const desk = { channel, filerId: resident?.id ?? null, contactName, contactPhone, readBack: true };
  const raised = filing.visitId ? { visitId: filing.visitId } : {};
  return openTicket(viewer, { service, communityId, key, details, desk, ...raised });
}

async function findFiler(viewer: Viewer, { communityId, filer, details }: DeskFiling) {
  const unit = idInput.safeParse(details.unit).data ?? null;
  const [people] = await readAs<[(Resident & { sealed: string | null })[]]>(
    viewer,
    sql`select r.id, r.name, r.relation, sealed_phone_of(r.id, ${communityId}) as sealed
        from (${householdOf(communityId, unit, localDay(viewer.now))}) r where r.id::text = ${filer}`,
  );
  if (!people[0]) throw new Refusal('input', {}, { filer: 'notOfHome' });
  return people[0];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
