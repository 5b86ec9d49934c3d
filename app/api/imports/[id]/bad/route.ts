import { noteRefusal } from '@/lib/acts/note';
import { bareAnswer } from '@/lib/bare-answer';
import { idInput } from '@/lib/id';
import { badSheet } from '@/lib/imports/bad-sheet';
import { findViewer } from '@/lib/session';
import { fileAnswer } from '@/lib/sheets/answer';
import { writeSheet } from '@/lib/sheets/write';

/** The rows that can't come in, as a file with the reason beside each. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const viewer = await findViewer();
  const sheet = viewer && idInput.safeParse(id).success ? await badSheet(viewer, id).catch(() => null) : null;
  if (!sheet) {
    if (viewer) await noteRefusal(viewer, { what: 'denied', target: 'import' });
    return bareAnswer(404);
  }
  return fileAnswer(await writeSheet('xlsx', sheet), sheet.name, 'xlsx');
}
