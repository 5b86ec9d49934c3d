import { z } from 'zod';
import { noteRefusal } from '@/lib/acts/note';
import { bareAnswer } from '@/lib/bare-answer';
import { clientAddress } from '@/lib/client-address';
import { isOwnOrigin } from '@/lib/files/own-origin';
import { jsonOf } from '@/lib/files/small-body';
import { keepsHomesIn } from '@/lib/homes/keepers';
import { idInput } from '@/lib/id';
import { findCallers } from '@/lib/intake/find-callers';
import { sayCallers } from '@/lib/intake/say-callers';
import { within } from '@/lib/limit';
import { findAgreed } from '@/lib/session';

const asked = z.object({ community: idInput, call: idInput, q: z.string().max(60) });
const AN_HOUR = 3600;
const SEARCHES_AN_HOUR = 900;
const BODY = 4096;

/** Whom a call may come from, as the clerk types: posted, so that no name or number stands in an address. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return bareAnswer(403);
  const viewer = await findAgreed();
  const given = asked.safeParse(viewer ? await jsonOf(request.body, BODY) : null);
  if (!viewer || !given.success || !keepsHomesIn(viewer, given.data.community)) {
    if (viewer) await noteRefusal(viewer, { what: 'denied', target: 'callers' });
    return bareAnswer(404);
  }
  if (!(await within(`callers:${viewer.personId}`, AN_HOUR, SEARCHES_AN_HOUR))) {
    await noteRefusal(viewer, { what: 'flood', target: 'callers' });
    return bareAnswer(429);
  }
  const { community: communityId, call, q } = given.data;
  const rows = await findCallers(viewer, { communityId, call, text: q, network: await clientAddress() });
  return Response.json(await sayCallers(rows), { headers: { 'cache-control': 'private, no-store' } });
}
