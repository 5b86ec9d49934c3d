import { idInput } from '@/lib/id';

/** Where a list goes on: after the row with this moment and id. */
export type Cursor = { at: Date; id: string };

/** Opaque and short; milliseconds are all a column keeps, so nothing is lost. */
export const writeCursor = ({ at, id }: Cursor): string => Buffer.from(`${at.getTime()}.${id}`).toString('base64url');

/** Null for anything this program did not write. */
export function readCursor(text: string | undefined): Cursor | null {
  const [, at, id] = /^(\d{1,16})\.(.{36})$/.exec(Buffer.from(text ?? '', 'base64url').toString()) ?? [];
  const moment = new Date(Number(at));
  return id && idInput.safeParse(id).success && !Number.isNaN(moment.getTime()) ? { at: moment, id } : null;
}
