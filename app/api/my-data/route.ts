import type { NextRequest } from 'next/server';
import { noteAct } from '@/lib/acts/note';
import { bareAnswer } from '@/lib/bare-answer';
import { within } from '@/lib/limit';
import { confirmHref, isFresh } from '@/lib/people/fresh';
import { copyAsJson, copyAsXlsx } from '@/lib/privacy/copy-files';
import { findOwnCopy } from '@/lib/privacy/own-copy';
import { findViewer } from '@/lib/session';

const types = {
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const quiet = { 'cache-control': 'private, no-store' };
const COPIES_AN_HOUR = 20;

/** One's own copy as a file, for who has just shown who they are (PIPL 45). It stays on record that it was taken. */
export async function GET(request: NextRequest): Promise<Response> {
  const as = request.nextUrl.searchParams.get('as');
  const viewer = as === 'json' || as === 'xlsx' ? await findViewer() : null;
  if (!viewer || (as !== 'json' && as !== 'xlsx')) return bareAnswer(404);
  if (!isFresh(viewer)) return away(confirmHref('/me/data'));
  if (!(await within(`myData:${viewer.personId}`, 3600, COPIES_AN_HOUR))) return away('/me/data?said=tooOften');
  const copy = await findOwnCopy(viewer);
  const file = as === 'json' ? copyAsJson(copy) : new Uint8Array(await copyAsXlsx(copy));
  await noteAct(viewer, { what: 'dataTaken', target: as });
  const name = { 'content-disposition': `attachment; filename="my-data.${as}"`, 'x-content-type-options': 'nosniff' };
  return new Response(file, { headers: { ...quiet, ...name, 'content-type': types[as] } });
}

const away = (location: string) => bareAnswer(303, { location });
