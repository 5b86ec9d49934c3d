import { noteRefusal } from '@/lib/acts/note';
import { bareAnswer } from '@/lib/bare-answer';
import { isImportKind } from '@/lib/imports/books';
import { templateOf } from '@/lib/imports/template';
import { findAgreed } from '@/lib/session';
import { fileAnswer } from '@/lib/sheets/answer';
import { writeSheet } from '@/lib/sheets/write';
import { isStaff } from '@/lib/viewer';

/** An empty table to fill in, with its headings, one example and notes; for staff. */
export async function GET(_request: Request, { params }: { params: Promise<{ kind: string }> }): Promise<Response> {
  const { kind } = await params;
  const viewer = await findAgreed();
  if (!isImportKind(kind) || !viewer || !isStaff(viewer)) {
    if (viewer) await noteRefusal(viewer, { what: 'denied', target: 'template' });
    return bareAnswer(404);
  }
  const sheet = await templateOf(kind);
  return fileAnswer(await writeSheet('xlsx', sheet), sheet.name, 'xlsx');
}
