import { z } from 'zod';
import { idInput } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import { photoPurposes } from '@/lib/services/move';
import type { Viewer } from '@/lib/viewer';
import { admitPhoto, admitToTicket } from './admit';
import { takePaper, takePhoto } from './keep';
import { photoUrl } from './link';
import { requireOwnOrigin } from './own-origin';
import { bodyOf, PDF_BYTES, PHOTO_BYTES } from './receive';

export type Posted = { id: string; thumb: string };

const query = z.object({
  community: idInput,
  purpose: z.enum(['photo', ...photoPurposes, 'visit', 'proof', 'paper']).default('photo'),
  ticket: idInput.optional(),
});

/** One photo or paper as the bare body of a request, from a form with JavaScript. Everything it can refuse it refuses unread. */
export async function postPhoto(request: Request, viewer: Viewer | null): Promise<Posted> {
  requireOwnOrigin(request);
  if (!viewer) throw new Refusal('signedOut');
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success || !request.body) throw new Refusal('files.malformed');
  const { community, purpose, ticket } = asked.data;
  const [limit, tooBig] = purpose === 'paper' ? [PDF_BYTES, 'files.paperTooBig'] : [PHOTO_BYTES, 'files.tooBig'];
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new Refusal(tooBig);
  await admitPhoto(viewer, community, purpose);
  if (ticket && purpose === 'photo') await admitToTicket(viewer, ticket, 1);
  const chunks = bodyOf(request.body, limit, tooBig);
  const id =
    purpose === 'paper'
      ? await takePaper(viewer, chunks, community)
      : await takePhoto(viewer, chunks, { communityId: community, purpose });
  return { id, thumb: photoUrl(id, 'thumb', viewer.personId, viewer.now) };
}
