import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { noteRefusal } from '@/lib/acts/note';
import { bareAnswer } from '@/lib/bare-answer';
import { idInput } from '@/lib/id';
import { isKind } from '@/lib/services';
import { findAgreedQuietly } from '@/lib/session';
import { saySimilar } from '@/lib/tickets/say-similar';

const query = z.object({
  kind: z.string().refine(isKind),
  community: idInput,
  building: idInput.optional(),
  category: z.string().max(40).optional(),
});

const headers = { 'cache-control': 'private, no-store' };

/** Open faults of one place that neighbours have told of (REP-6), for residents of the community; else there is nothing. */
export async function GET(request: NextRequest): Promise<Response> {
  const filled = [...request.nextUrl.searchParams].filter(([, value]) => value !== '');
  const asked = query.safeParse(Object.fromEntries(filled));
  const viewer = asked.success ? await findAgreedQuietly() : null;
  if (!asked.success || !viewer?.homes.some((home) => home.communityId === asked.data.community)) {
    if (viewer) await noteRefusal(viewer, { what: 'denied', target: 'similar' });
    return bareAnswer(404);
  }
  const { kind, community, building, category } = asked.data;
  return Response.json(await saySimilar(viewer, { kind, communityId: community, buildingId: building, category }), {
    headers,
  });
}
