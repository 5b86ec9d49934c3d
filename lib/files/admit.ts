import { sql } from '@/db/sql';
import { dayStart } from '@/lib/clock/day';
import { within } from '@/lib/limit';
import { notFound, Refusal } from '@/lib/refusal';
import { actorOf } from '@/lib/tickets/standing';
import { communityOf, isStaffOf, readAs, type Viewer } from '@/lib/viewer';
import type { PhotoPurpose } from './records';
import { type SeenTicket, seenTicket, seesPhotosOf } from './sight';

export const PHOTOS_PER_TICKET = 9;
const HOME_DAY_BYTES = 100 * 1024 * 1024;
/** Papers have their own: twelve of the biggest, and some of them once more. */
const HOME_DAY_PAPER_BYTES = 300 * 1024 * 1024;
const WINDOW_SECONDS = 600;
const PER_WINDOW = 90;
const DAY_SECONDS = 86_400;
const PROOFS_A_DAY = 20;

/**
 * Whether this person may send a photo or paper for this purpose now, asked before a byte of it is read. Refuses more than
 * 90 in ten minutes from one person, 100 MB of photos or 300 MB of papers a day from one household, and staff's kinds of
 * photo from a resident.
 */
export async function admitPhoto(viewer: Viewer, communityId: string, purpose: PhotoPurpose): Promise<void> {
  if (purpose === 'proof') return admitProof(viewer);
  communityOf(viewer, communityId);
  const isPaper = purpose === 'paper';
  if (purpose !== 'photo' && !isPaper && !isStaffOf(viewer, communityId)) throw new Refusal('files.staffOnly');
  if (!(await within(`photo:${viewer.personId}`, WINDOW_SECONDS, PER_WINDOW))) throw new Refusal('files.tooFast');
  const units = viewer.homes.filter((home) => home.communityId === communityId).map((home) => home.unitId);
  const [[kept]] = await readAs<[{ bytes: string }[]]>(
    viewer,
    sql`select coalesce(sum(a.bytes), 0) as bytes from attachments a
        where a.community_id = ${communityId} and a.created_at >= ${new Date(dayStart(viewer.now))}
          and (a.purpose = 'paper') = ${isPaper}
          and (a.uploader_id = me() or a.uploader_id in (
            select r.person_id from residencies r where r.community_id = ${communityId} and r.unit_id = any(${units}::uuid[])))`,
  );
  const bytes = Number(kept?.bytes);
  if (!isPaper && bytes >= HOME_DAY_BYTES) throw new Refusal('files.dayFull');
  if (isPaper && bytes >= HOME_DAY_PAPER_BYTES) throw new Refusal('files.paperDayFull');
}

/** Anybody who signed in may prove that a home is theirs; twenty photos a day are enough for that. */
async function admitProof({ personId }: Viewer) {
  if (!(await within(`proof:${personId}`, DAY_SECONDS, PROOFS_A_DAY))) throw new Refusal('files.tooFast');
}

/**
 * The community of a ticket that this person may add `count` residents' photos to, being of its household or its filer:
 * nobody's else are kept first and refused afterwards. Refuses a tenth.
 */
export async function admitToTicket(viewer: Viewer, ticketId: string, count: number): Promise<string> {
  if (!ticketId) throw notFound();
  const [rows] = await readAs<[(SeenTicket & { photos: number })[]]>(
    viewer,
    sql`select ${seenTicket}, (select count(*)::int from attachments a where a.community_id = t.community_id
          and a.ticket_id = t.id and a.purpose = 'photo') as photos
        from tickets t where t.id = ${ticketId}`,
  );
  const [ticket] = rows;
  if (!ticket || !speaksIn(viewer, ticket) || !seesPhotosOf(viewer, ticket, 'photo')) throw notFound();
  if (ticket.photos + count > PHOTOS_PER_TICKET) throw new Refusal('files.tooMany');
  return ticket.communityId;
}

const speaksIn = (viewer: Viewer, ticket: SeenTicket) =>
  actorOf(viewer, ticket, 'resident').standings.some((one) => one === 'household' || one === 'filer');
