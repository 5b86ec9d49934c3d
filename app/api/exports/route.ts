import { bareAnswer } from '@/lib/bare-answer';
import { postExport } from '@/lib/exports/post';
import { isOwnOrigin } from '@/lib/files/own-origin';
import { findAgreed } from '@/lib/session';

/** A file of what the desk holds, asked for by a plain form; each one is on record. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return bareAnswer(403);
  return postExport(request, await findAgreed());
}
