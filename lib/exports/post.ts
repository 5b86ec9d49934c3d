import 'server-only';
import { z } from 'zod';
import { noteRefusal } from '@/lib/acts/note';
import { record } from '@/lib/acts/record';
import { bareAnswer } from '@/lib/bare-answer';
import { localDay } from '@/lib/clock/day';
import { smallBody } from '@/lib/files/small-body';
import { idInput } from '@/lib/id';
import { within } from '@/lib/limit';
import { requireFresh } from '@/lib/people/fresh';
import { leads } from '@/lib/people/roles';
import { notFound, Refusal } from '@/lib/refusal';
import { fileAnswer } from '@/lib/sheets/answer';
import { sheetFormats, writeSheet } from '@/lib/sheets/write';
import { communityOf, rolesIn, type Viewer, writeAs } from '@/lib/viewer';
import { exportKinds, exportsOf } from './kinds';

const MOST_AN_HOUR = 30;
const HOUR = 3600;
const FORM_BYTES = 16 * 1024;

const asked = z.object({
  what: z.enum(exportKinds),
  format: z.enum(sheetFormats),
  phones: z.enum(['masked', 'full']).default('masked'),
  reason: z.string().trim().max(200).default(''),
  community: idInput,
  c: idInput.or(z.literal('')).default(''),
  q: z.string().max(600).default(''),
});
type Asked = z.infer<typeof asked>;

/** Whole numbers leave the house by who decides there only. */
export const mayExportFull = (viewer: Viewer, communityId: string): boolean => leads(rolesIn(viewer, communityId));

/**
 * An export from a plain form: who asks has shown lately who they are, the record says what left and why, and the answer is
 * the file. A refusal leads back to the form with its word.
 */
export async function postExport(request: Request, viewer: Viewer | null): Promise<Response> {
  const given = asked.safeParse(viewer ? await formOf(request) : null);
  if (!viewer || !given.success || !exportsOf[given.data.what].may(viewer, given.data.community)) {
    if (viewer) await noteRefusal(viewer, { what: 'denied', target: 'export' });
    return bareAnswer(404);
  }
  return write(viewer, given.data).catch((reason: unknown) => leadBack(viewer, reason, given.data));
}

/** What a length says may be a lie or missing: no more than so much is read. */
async function formOf({ body, headers }: Request): Promise<Record<string, unknown>> {
  if (!body) return {};
  const read = async () => {
    const bytes = await smallBody(body, FORM_BYTES);
    const type = headers.get('content-type') ?? '';
    return new Response(bytes, { headers: { 'content-type': type } }).formData();
  };
  return read().then(
    (form) => Object.fromEntries(form),
    () => ({}),
  );
}

async function write(viewer: Viewer, given: Asked): Promise<Response> {
  const { what, format, phones, reason, community, q } = given;
  const full = phones === 'full';
  if (full && !mayExportFull(viewer, community)) throw notFound();
  requireFresh(viewer, backTo(given));
  if (full && reason.length < 2) throw new Refusal('reason');
  if (!(await within(`export:${viewer.personId}`, HOUR, MOST_AN_HOUR))) throw new Refusal('tooFast');
  const { sheet, filters } = await exportsOf[what].find(viewer, community, { full, q });
  if (sheet.rows.length === 0) throw new Refusal('nothing');
  const bytes = await writeSheet(format, sheet);
  const target = [what, `rows=${sheet.rows.length}`, `phones=${phones}`, format, filters].filter(Boolean).join(' ');
  const act = {
    communityId: community,
    personId: viewer.personId,
    target: target.slice(0, 300),
    ...(reason ? { reason } : {}),
  };
  await writeAs(viewer, (tx) => tx.rows(record({ what: 'exported', ...act }, viewer.now)));
  return fileAnswer(bytes, [communityOf(viewer, community).name, sheet.name, localDay(viewer.now)].join(' '), format);
}

/** The form it came from. */
function backTo({ what, c, q }: Asked): string {
  const { page, pageOf, narrows } = exportsOf[what];
  const pairs = new URLSearchParams(narrows ? q : '');
  if (c) pairs.set('c', c);
  const known = pageOf && idInput.safeParse(q).success;
  return `${known ? pageOf(q) : page}${pairs.size > 0 ? `?${pairs}` : ''}`;
}

/** A refusal with a word leads back to the form; what isn't theirs isn't there, on record. */
async function leadBack(viewer: Viewer, reason: unknown, given: Asked): Promise<Response> {
  if (!(reason instanceof Refusal)) throw reason;
  if (reason.key === 'notFound') {
    await noteRefusal(viewer, { what: 'denied', target: 'export' });
    return bareAnswer(404);
  }
  const back = backTo(given);
  const here = `${back}${back.includes('?') ? '&' : '?'}why=${reason.key}`;
  return bareAnswer(303, { location: reason.key === 'confirmFirst' ? String(reason.values.href) : here });
}
