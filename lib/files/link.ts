import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/env';

export type PhotoSize = 'thumb' | 'full';
export type PhotoLink = { id: string; size: PhotoSize; expires: number; signature: string };

const WINDOW = 15 * 60;

/**
 * Address of a photo for one person. Good for 15 to 30 minutes; the same within a quarter of an hour, so that a
 * page read again finds its pictures in the browser's cache. The address alone opens nothing: see `isLinkOf`.
 */
export function photoUrl(id: string, size: PhotoSize, personId: string, now: Date): string {
  const expires = (Math.floor(now.getTime() / 1000 / WINDOW) + 2) * WINDOW;
  return `/api/files/${id}?size=${size}&e=${expires}&s=${sign(id, size, expires, personId)}`;
}

type Looker = { personId: string; now: Date };

/** A photo with its two addresses for one person, and what is read out in its place. */
export const photoFor = ({ personId, now }: Looker, id: string, alt: string) => ({
  id,
  src: photoUrl(id, 'full', personId, now),
  thumb: photoUrl(id, 'thumb', personId, now),
  alt,
});

/** Whether this address was made for this person and is still good. Whether they may see the photo is asked apart. */
export type Photo = ReturnType<typeof photoFor>;

export function isLinkOf(link: PhotoLink, personId: string, now: Date): boolean {
  const mine = Buffer.from(sign(link.id, link.size, link.expires, personId));
  const given = Buffer.from(link.signature);
  return mine.length === given.length && timingSafeEqual(mine, given) && link.expires * 1000 > now.getTime();
}

const sign = (id: string, size: PhotoSize, expires: number, personId: string) =>
  createHmac('sha256', env().FILE_SECRET).update(`photo|${id}|${size}|${expires}|${personId}`).digest('base64url');
