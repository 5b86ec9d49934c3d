import { idInput } from '@/lib/id';
import type { Viewer } from '@/lib/viewer';
import { isLinkOf, type PhotoSize } from './link';
import { findPhoto } from './records';
import { fileStore } from './store';

const WINDOW_SECONDS = 900;

/**
 * The photo an address names, for the person it was made for, who may still see its ticket. A bare address shows who
 * sent it the small picture until a ticket has it, as a form brought back from a draft asks. Null for every other case
 * alike: unknown, foreign, altered, expired, signed out.
 */
export async function servePhoto(request: Request, id: string, viewer: Viewer | null): Promise<Response | null> {
  const asked = new URL(request.url).searchParams;
  const size = sizes.find((one) => one === asked.get('size'));
  if (!viewer || !size || !idInput.safeParse(id).success) return null;
  const expires = Number(asked.get('e'));
  const bare = size === 'thumb' && !asked.has('s');
  if (!bare && !isLinkOf({ id, size, expires, signature: asked.get('s') ?? '' }, viewer.personId, viewer.now))
    return null;
  const photo = await findPhoto(viewer, id);
  if (!photo || (bare && !photo.loose)) return null;
  const sha256 = size === 'full' ? photo.sha256 : photo.thumbSha256;
  const left = Math.floor(expires - viewer.now.getTime() / 1000);
  const headers = {
    ...always,
    etag: `"${sha256}"`,
    'cache-control': bare ? 'private, no-store' : `private, max-age=${Math.min(left, WINDOW_SECONDS)}, immutable`,
  };
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
  const file = await fileStore().open(sha256);
  if (!file) throw new Error(`photo ${id} is on record but not in the store`);
  const about = { 'content-type': 'image/jpeg', 'content-disposition': `inline; filename="${id.slice(-8)}.jpg"` };
  const length = file.bytes ? { 'content-length': String(file.bytes) } : undefined;
  return new Response(file.body, { headers: { ...headers, ...about, ...length } });
}

const sizes: PhotoSize[] = ['thumb', 'full'];

const always = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};
