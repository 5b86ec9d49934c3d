import { markOf } from '@/lib/people/sealed';

/** No letters or digits that look like others. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 6;

/**
 * What stands on the stub of a paper sheet (SUR-2): a code that only this installation can make of a home's invitation. Six
 * signs tell a community's homes apart; two of the same would be told by the room.
 */
export function stubCode(surveyId: string, inviteId: string): string {
  const bytes = Buffer.from(markOf(inviteId, 'survey stub', surveyId), 'base64url');
  return Array.from({ length: LENGTH }, (_, at) => SIGNS[(bytes[at] ?? 0) % SIGNS.length]).join('');
}

/** As it was typed: without spaces and strokes, in capitals. */
export const plainCode = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
