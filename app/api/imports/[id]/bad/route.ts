import { noteRefusal } from '@/lib/acts/note';
import { bareAnswer } from '@/lib/bare-answer';
import { idInput } from '@/lib/id';
import { takeBadSheet } from '@/lib/imports/bad-sheet';
import { Refusal } from '@/lib/refusal';
import { findAgreed } from '@/lib/session';
import { fileAnswer } from '@/lib/sheets/answer';
import { writeSheet } from '@/lib/sheets/write';

/** The rows that can't come in, as a file with the reason beside each. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const viewer = await findAgreed();
  if (!viewer || !idInput.safeParse(id).success) return bareAnswer(404);
  return takeBadSheet(viewer, id).then(
    async (sheet) => fileAnswer(await writeSheet('xlsx', sheet), sheet.name, 'xlsx'),
    async (reason: unknown) => {
      if (!(reason instanceof Refusal)) throw reason;
      if (reason.key === 'confirmFirst') return bareAnswer(303, { location: String(reason.values.href) });
      if (reason.key === 'tooOften') return bareAnswer(429);
      await noteRefusal(viewer, { what: 'denied', target: 'import' });
      return bareAnswer(404);
    },
  );
}
