import { noteRefusal } from '@/lib/acts/note';
import { bareAnswer } from '@/lib/bare-answer';
import { idInput } from '@/lib/id';
import { findImport } from '@/lib/imports/records';
import { findAgreedQuietly } from '@/lib/session';

const headers = { 'cache-control': 'private, no-store' };

/** How far an import is, for whoever may bring it in. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const viewer = idInput.safeParse(id).success ? await findAgreedQuietly() : null;
  const found = viewer && (await findImport(viewer, id).catch(() => null));
  if (!found) {
    if (viewer) await noteRefusal(viewer, { what: 'denied', target: 'import' });
    return bareAnswer(404);
  }
  const { state, progress, total } = found;
  return Response.json({ state, progress, total }, { headers });
}
