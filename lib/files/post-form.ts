import { join } from 'node:path';
import { idInput, newId } from '@/lib/id';
import { within } from '@/lib/limit';
import { Refusal } from '@/lib/refusal';
import { advance } from '@/lib/tickets/advance';
import type { Viewer } from '@/lib/viewer';
import { admitPhoto, admitToTicket, PHOTOS_PER_TICKET } from './admit';
import { inIncoming } from './incoming';
import { keepPhoto } from './keep';
import { multipart, type Part, text } from './multipart';
import { requireOwnOrigin } from './own-origin';
import { bodyOf, PHOTO_BYTES, receive } from './receive';
import { type FileWord, wordOf } from './word';

const FORM_BYTES = PHOTOS_PER_TICKET * PHOTO_BYTES + 64 * 1024;
const WEEK_SECONDS = 7 * 86_400;

/** What a post has brought so far; `word` is the first thing that went wrong. */
type Post = { folder: string; ticket: string; key: string; community?: string; paths: string[]; word?: FileWord };

/**
 * Photos from the ticket's page without JavaScript, added as one message of the resident. Answers where to lead the
 * browser: always back to the ticket, with `?photo=` and a key of the area `files`. Good photos are kept although
 * another was refused. The same `$key` adds nothing twice.
 */
export async function postForm(request: Request, viewer: Viewer | null): Promise<string> {
  const asked = idInput.safeParse(new URL(request.url).searchParams.get('ticket'));
  return inIncoming(async (folder) => {
    const post: Post = { folder, ticket: asked.data ?? '', key: '', paths: [] };
    const added = await addPhotos(request, viewer, post).catch((fault: unknown) => note(post, fault));
    const word = post.word ?? (added ? 'added' : 'none');
    return `/tickets${post.ticket && `/${post.ticket}`}?photo=${word}`;
  });
}

async function addPhotos(request: Request, viewer: Viewer | null, post: Post): Promise<number> {
  requireOwnOrigin(request);
  if (!viewer) throw new Refusal('signedOut');
  if (Number(request.headers.get('content-length') ?? 0) > FORM_BYTES) throw new Refusal('files.tooBig');
  if (!request.body) throw new Refusal('files.malformed');
  const type = request.headers.get('content-type') ?? '';
  let refused: unknown;
  for await (const part of multipart(bodyOf(request.body, FORM_BYTES), type)) {
    // After a refusal the rest is read and dropped: a browser in the middle of sending would miss the answer.
    const read = refused ? undefined : readPart(viewer, part, post);
    await read?.catch((fault: unknown) => {
      refused = fault;
    });
  }
  if (refused) throw refused;
  const photos = await keepEach(viewer, post);
  if (photos.length > 0 && (await isFirst(viewer, post))) {
    await advance(viewer, { ticketId: post.ticket, move: 'message', as: 'resident', input: { photos } });
  }
  return photos.length;
}

async function readPart(viewer: Viewer, part: Part, post: Post): Promise<void> {
  if (part.name === 'ticket') post.ticket = idInput.safeParse(await text(part.body, 100)).data ?? '';
  if (part.name === '$key') post.key = await text(part.body, 100);
  if (part.name !== 'photo' || !part.isFile) return;
  // Fields stand before the photos, so a stranger's ticket is refused before a photo is read.
  post.community ??= await admitToTicket(viewer, post.ticket, 0);
  if (post.paths.length >= PHOTOS_PER_TICKET) throw new Refusal('files.tooMany');
  const path = join(post.folder, newId());
  const bytes = await receive(part.body, path).catch((fault: unknown) => note(post, fault));
  if (bytes) post.paths.push(path);
}

async function keepEach(viewer: Viewer, post: Post): Promise<string[]> {
  if (!post.community || post.paths.length === 0) return [];
  const communityId = await admitToTicket(viewer, post.ticket, post.paths.length);
  const kept: string[] = [];
  for (const path of post.paths) {
    await admitPhoto(viewer, communityId, 'photo');
    const id = await keepPhoto(viewer, path, { communityId, purpose: 'photo' }).catch((fault: unknown) =>
      note(post, fault),
    );
    if (id) kept.push(id);
  }
  return kept;
}

/** Asked last, so that a post that was cut off may come again under its key. */
const isFirst = async (viewer: Viewer, { key }: Post) =>
  !key || within(`photos:${viewer.personId}:${key}`, WEEK_SECONDS, 1);

function note(post: Post, fault: unknown): undefined {
  post.word ??= wordOf(fault);
}
