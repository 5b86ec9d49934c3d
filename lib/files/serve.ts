import { idInput } from '@/lib/id';
import type { Viewer } from '@/lib/viewer';
import { isLinkOf, type PhotoSize } from './link';
import { drawnPaper } from './paper-face';
import { findPhoto, type Photo } from './records';
import { fileStore } from './store';

const WINDOW_SECONDS = 900;

/**
 * The photo or paper an address names, for the person it was made for, who may still see its ticket. A bare address shows
 * who sent it the small picture until a ticket has it, as a form brought back from a draft asks. Null for every other case
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
  const left = Math.floor(expires - viewer.now.getTime() / 1000);
  const headers = {
    ...always,
    etag: `"${small(photo, size) ?? photo.sha256}"`,
    'cache-control': bare ? 'private, no-store' : `private, max-age=${Math.min(left, WINDOW_SECONDS)}, immutable`,
  };
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
  return size === 'thumb' && !photo.thumbSha256 ? drawn(photo, headers) : stored(photo, { id, size, headers });
}

const small = ({ thumbSha256 }: Photo, size: PhotoSize) => (size === 'thumb' ? thumbSha256 : null);

type Asked = { id: string; size: PhotoSize; headers: Record<string, string> };

async function stored(photo: Photo, { id, size, headers }: Asked): Promise<Response> {
  const file = await fileStore().open(small(photo, size) ?? photo.sha256);
  if (!file) throw new Error(`photo ${id} is on record but not in the store`);
  const length = file.bytes ? { 'content-length': String(file.bytes) } : undefined;
  return new Response(file.body, { headers: { ...headers, ...kindHeaders(photo, id), ...length } });
}

/** A PDF is only ever saved: what it holds was never looked at, and no browser shows it under our address. */
const kindHeaders = ({ mime }: Photo, id: string) =>
  mime === 'application/pdf'
    ? { 'content-type': mime, 'content-disposition': `attachment; filename="${id.slice(-8)}.pdf"` }
    : { 'content-type': 'image/jpeg', 'content-disposition': `inline; filename="${id.slice(-8)}.jpg"` };

/** In place of a small picture of a PDF: our own drawing, which says how big it is. */
const drawn = ({ bytes }: Photo, headers: Record<string, string>) =>
  new Response(drawnPaper(bytes), {
    headers: { ...headers, 'content-type': 'image/svg+xml', 'content-disposition': 'inline' },
  });

const sizes: PhotoSize[] = ['thumb', 'full'];

const always = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};
