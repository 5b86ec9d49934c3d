import { postExport } from '@/lib/exports/post';
import { findViewer } from '@/lib/session';

/** A file of what the desk holds, asked for by a plain form; each one is on record. */
export async function POST(request: Request): Promise<Response> {
  if (!request.headers.get('origin')) return new Response(null, { status: 403 });
  return postExport(request, await findViewer());
}
