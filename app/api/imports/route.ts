import { bareAnswer } from '@/lib/bare-answer';
import { receiveImport } from '@/lib/imports/receive';
import { findAgreed } from '@/lib/session';

/** An office's file from a plain form, answered by leading to its next step. */
export async function POST(request: Request): Promise<Response> {
  const location = await receiveImport(request, await findAgreed());
  return bareAnswer(303, { location });
}
