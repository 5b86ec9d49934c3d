import { receiveImport } from '@/lib/imports/receive';
import { findAgreed } from '@/lib/session';

/** An office's file from a plain form, answered by leading to its next step. */
export async function POST(request: Request): Promise<Response> {
  const location = await receiveImport(request, await findAgreed());
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'private, no-store' } });
}
