import { importKinds } from '@/db/schema/imports';
import { noteRefusal } from '@/lib/acts/note';
import { multipart, type Part, text } from '@/lib/files/multipart';
import { requireOwnOrigin } from '@/lib/files/own-origin';
import { bodyOf } from '@/lib/files/receive';
import { idInput } from '@/lib/id';
import { within } from '@/lib/limit';
import { log } from '@/lib/log';
import { notFound, Refusal } from '@/lib/refusal';
import { readSheets, SHEET_BYTES } from '@/lib/sheets/read';
import type { Viewer } from '@/lib/viewer';
import { faultId } from '@/lib/watch/request';
import { mayImport } from './admit';
import { books } from './books';
import { findHead } from './columns';
import { type ImportKind, keepUpload } from './records';

const ROOM_FOR_FIELDS = 64 * 1024;
const HOUR = 3600;
const MOST_AN_HOUR = 60;

type Form = { kind: ImportKind; community: string; c: string; fileName: string; bytes: Buffer };

/** Takes an office's file from a plain form and answers where it leads: to the next step, or back with a word for what is wrong. */
export async function receiveImport(request: Request, viewer: Viewer | null): Promise<string> {
  const form: Form = { kind: 'roster', community: '', c: '', fileName: '', bytes: Buffer.alloc(0) };
  return keepPosted(request, viewer, form).then(
    (id) => `${books[form.kind].path}/${id}${form.c && `?c=${form.c}`}`,
    async (reason) => {
      const why = wordOf(reason);
      if (why === 'notFound') await noteRefusal(viewer, { what: 'denied', target: 'import' });
      return `${books[form.kind].path}?why=${why}${form.c && `&c=${form.c}`}`;
    },
  );
}

async function keepPosted(request: Request, viewer: Viewer | null, form: Form): Promise<string> {
  requireOwnOrigin(request);
  if (!viewer) throw new Refusal('sheets.signedOut');
  const size = Number(request.headers.get('content-length') ?? 0);
  if (size > SHEET_BYTES + ROOM_FOR_FIELDS) throw new Refusal('sheets.tooBig');
  if (!request.body) throw new Refusal('sheets.malformed');
  const type = request.headers.get('content-type') ?? '';
  let refused: unknown;
  for await (const part of multipart(bodyOf(request.body, SHEET_BYTES + ROOM_FOR_FIELDS), type)) {
    // After a refusal the rest is read and dropped: a browser in the middle of sending would miss the answer.
    const read = refused ? undefined : readPart(part, form, viewer);
    await read?.catch((reason: unknown) => {
      refused = reason;
    });
  }
  if (refused) throw refused;
  return keepSheet(viewer, form);
}

async function readPart(part: Part, form: Form, viewer: Viewer): Promise<void> {
  if (part.name === 'kind') form.kind = await kindOf(part.body);
  if (part.name === 'community') form.community = idInput.safeParse(await text(part.body, 100)).data ?? '';
  if (part.name === 'c') form.c = idInput.safeParse(await text(part.body, 100)).data ?? '';
  if (part.name !== 'file' || !part.isFile) return;
  // Fields stand before the file, so that a stranger's is refused before it is read.
  if (!mayImport(viewer, form.community, form.kind)) throw notFound();
  if (!(await within(`import:${viewer.personId}`, HOUR, MOST_AN_HOUR))) throw new Refusal('sheets.tooFast');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of part.body) {
    size += chunk.length;
    if (size <= SHEET_BYTES) chunks.push(chunk);
  }
  if (size > SHEET_BYTES) throw new Refusal('sheets.tooBig');
  form.bytes = Buffer.concat(chunks);
  form.fileName = (part.fileName.split(/[/\\]/).at(-1) ?? '').slice(-80);
}

async function kindOf(body: AsyncIterable<Uint8Array>): Promise<ImportKind> {
  const said = await text(body, 40);
  return importKinds.find((kind) => kind === said) ?? 'roster';
}

/** Of several sheets the first that has headings is meant. */
async function keepSheet(viewer: Viewer, { kind, community, fileName, bytes }: Form): Promise<string> {
  if (!mayImport(viewer, community, kind)) throw notFound();
  const sheets = await readSheets(bytes);
  for (const rows of sheets) {
    const found = findHead(books[kind].meanings, rows);
    if (!found) continue;
    const whole = withoutEmptyEnd(rows.slice(found.head));
    if (whole.length < 2) throw new Refusal('sheets.empty');
    return keepUpload(viewer, { communityId: community, kind, fileName, headRow: found.head + 1, rows: whole });
  }
  throw new Refusal('sheets.noHead');
}

function withoutEmptyEnd(rows: string[][]): string[][] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''));
  return rows.slice(0, last + 1);
}

function wordOf(reason: unknown): string {
  if (reason instanceof Refusal) return reason.key.replace(/^(sheets|files)\./, '');
  const error = reason instanceof Error ? { message: reason.message, stack: reason.stack } : String(reason);
  log.error({ fault: faultId(), action: 'import', error });
  return 'fault';
}
