import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { noteRefusal } from '@/lib/acts/note';
import { bareAnswer } from '@/lib/bare-answer';
import { idInput } from '@/lib/id';
import { findHits } from '@/lib/knowledge/find-hits';
import { findAgreedQuietly } from '@/lib/session';
import { isStaffOf } from '@/lib/viewer';

const query = z.object({ community: idInput, q: z.string().max(100) });
const headers = { 'cache-control': 'private, no-store' };

/** What the knowledge base says to a few words, as they are typed; for the staff of the community, else there is nothing. */
export async function GET(request: NextRequest): Promise<Response> {
  const asked = query.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  const viewer = asked.success ? await findAgreedQuietly() : null;
  if (!asked.success || !viewer || !isStaffOf(viewer, asked.data.community)) {
    if (viewer) await noteRefusal(viewer, { what: 'denied', target: 'knowledge' });
    return bareAnswer(404);
  }
  return Response.json(await findHits(viewer, asked.data.community, asked.data.q), { headers });
}
