import type { NextRequest } from 'next/server';
import { noteRefusal } from '@/lib/acts/note';
import { bareAnswer } from '@/lib/bare-answer';
import { idInput } from '@/lib/id';
import { findAgreedQuietly } from '@/lib/session';
import { communityPulse, ticketPulse } from '@/lib/tickets/pulse';

/** The version of a ticket or of a community's list: 304 while nothing changed. Polling keeps no session awake. */
export async function GET(request: NextRequest) {
  const ticket = request.nextUrl.searchParams.get('ticket');
  const id = idInput.safeParse(ticket ?? request.nextUrl.searchParams.get('community'));
  const viewer = id.success ? await findAgreedQuietly() : null;
  if (!id.success || !viewer) return bareAnswer(404);
  const version = ticket ? await ticketPulse(viewer, id.data) : await communityPulse(viewer, id.data);
  if (version === null) {
    await noteRefusal(viewer, { what: 'denied', target: `pulse ${id.data}` });
    return bareAnswer(404);
  }
  const headers = { etag: `"${version}"`, 'cache-control': 'private, no-cache' };
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
  return Response.json({ version }, { headers });
}
