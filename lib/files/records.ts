import { attachments } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import { notFound } from '@/lib/refusal';
import { maySurvey } from '@/lib/surveys/powers';
import { isStaffOf, readAs, type Viewer, writeAs } from '@/lib/viewer';
import { type SeenTicket, seenTicket, seesPhotosOf } from './sight';

type Row = typeof attachments.$inferSelect;
export type PhotoPurpose = Row['purpose'];
export type NewPhoto = Omit<typeof attachments.$inferInsert, 'uploaderId' | 'createdAt' | 'ticketId'>;
/** `loose`: the viewer's own, which no ticket has yet. A PDF has no small picture. */
export type Photo = Pick<Row, 'sha256' | 'thumbSha256' | 'mime' | 'bytes'> & { loose: boolean };
type Unfiled = { uploaderId: string; within: string; purpose: PhotoPurpose };

/** Puts a photo that is safely stored on record as the viewer's; it belongs to no ticket until a move attaches it. */
export async function recordPhoto(viewer: Viewer, photo: NewPhoto): Promise<void> {
  if (photo.purpose === 'proof') return recordProof(viewer, photo);
  const row = { ...photo, uploaderId: viewer.personId, createdAt: viewer.now };
  await writeAs(viewer, (tx) => tx.rows(insert(attachments, row)));
}

/** Who proves that a home is theirs may be of no community yet: a function takes the photo in. */
async function recordProof(viewer: Viewer, { id, communityId, sha256, thumbSha256, bytes, width, height }: NewPhoto) {
  const kept = await writeAs(viewer, (tx) =>
    tx.one<{ kept: boolean | null }>(
      sql`select put_proof(${id}, ${communityId}, ${sha256}, ${thumbSha256}, ${bytes}, ${width}, ${height}) as kept`,
    ),
  );
  if (!kept?.kept) throw notFound();
}

/**
 * A photo this viewer may see: their own while no ticket has it, then as its ticket says (GEN-8); of a named survey's answer,
 * its person and who reads results; the proof of a claim to a home, its person and who looks after the homes. Else null.
 */
export async function findPhoto(viewer: Viewer, id: string): Promise<Photo | null> {
  const [rows, [proof]] = await readAs<
    [(Photo & SeenTicket & Unfiled & { ticketId: string | null })[], { proof: Omit<Photo, 'mime' | 'bytes'> | null }[]]
  >(
    viewer,
    sql`select a.sha256, a.thumb_sha256 as "thumbSha256", a.mime, a.bytes, a.uploader_id as "uploaderId", a.ticket_id as "ticketId",
          a.purpose, a.community_id as "within", ${seenTicket}
        from attachments a left join tickets t on t.community_id = a.community_id and t.id = a.ticket_id
        where a.id = ${id} and a.purpose <> 'proof'`,
    sql`select proof_of(${id}) as proof`,
  );
  const [photo] = rows;
  if (!photo) return proof?.proof ? { ...proof.proof, mime: 'image/jpeg', bytes: 0 } : null;
  // What the group showed is for staff alone.
  if (photo.purpose === 'evidence' && !isStaffOf(viewer, photo.communityId)) return null;
  const may = photo.ticketId ? seesPhotosOf(viewer, photo, photo.purpose) : seesUnfiled(viewer, photo);
  const { sha256, thumbSha256, mime, bytes } = photo;
  return may ? { sha256, thumbSha256, mime, bytes, loose: !photo.ticketId && photo.purpose !== 'survey' } : null;
}

/** SUR-5: what came with a named answer is seen by who reads results too. */
const seesUnfiled = (viewer: Viewer, { uploaderId, within, purpose }: Unfiled): boolean =>
  uploaderId === viewer.personId || (purpose === 'survey' && maySurvey(viewer, within, 'results'));
