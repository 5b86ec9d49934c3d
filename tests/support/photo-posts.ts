import { postPhoto } from '@/lib/files/post-photo';
import { newId } from '@/lib/id';
import { services } from '@/lib/services';
import { openTicket } from '@/lib/tickets/open';
import type { Viewer } from '@/lib/viewer';

export const ORIGIN = 'http://localhost:3000';

export type Sent = { community?: string; purpose?: string; ticket?: string; origin?: string | null; body?: Buffer };

/** Sends a photo as the form's script does: the bare bytes, what they are for in the query. */
export function send(viewer: Viewer | null, sent: Sent & { body: Buffer; community: string }) {
  const { community, purpose = 'photo', ticket, origin = ORIGIN, body } = sent;
  const asked = new URLSearchParams({ community, purpose, ...(ticket ? { ticket } : {}) });
  const headers = {
    'content-type': 'image/jpeg',
    'content-length': String(body.length),
    ...(origin ? { origin } : {}),
  };
  const post = new Request(`${ORIGIN}/api/files?${asked}`, { method: 'POST', body: new Uint8Array(body), headers });
  return postPhoto(post, viewer);
}

/** The post of the ticket page's plain form; an empty photo is a field in which nothing was chosen. */
export function formPost(photos: Buffer[], fields: Record<string, string>, query = '') {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const photo of photos) form.append('photo', new Blob([new Uint8Array(photo)]), photo.length ? 'a.jpg' : '');
  return new Request(`${ORIGIN}/api/files${query}`, { method: 'POST', body: form, headers: { origin: ORIGIN } });
}

/** A resident reports a leak at home with these photos; answers the ticket's id. */
export async function report(viewer: Viewer, unit: string, photos: string[] = []): Promise<string> {
  const details = { place: 'home', unit, category: 'water', happening: 'leaking', description: '厨房水管漏水', photos };
  const communityId = viewer.homes[0]?.communityId ?? '';
  return (await openTicket(viewer, { service: services.repair, communityId, key: newId(), details })).id;
}
