import { isDiskFull } from '@/lib/disk-full';
import type { Messages } from '@/lib/i18n/areas';
import { log } from '@/lib/log';
import { Refusal } from '@/lib/refusal';
import { faultId } from '@/lib/watch/request';

export type FileWord = keyof Messages['files'];

/** The message of the area `files` by which a failure is told. A fault is logged, and told without its cause. */
export function wordOf(failure: unknown): FileWord {
  if (!(failure instanceof Refusal)) {
    const error = failure instanceof Error ? { message: failure.message, stack: failure.stack } : String(failure);
    log.error({ fault: faultId(), action: 'photo', error });
    return isDiskFull(failure) ? 'diskFull' : 'fault';
  }
  if (failure.key.startsWith('files.')) return failure.key.slice('files.'.length) as FileWord;
  return others[failure.key] ?? 'notNow';
}

const others: Record<string, FileWord> = { notFound: 'missingTicket', signedOut: 'signedOut' };

/** The HTTP status that goes with a word. */
export const statusOf = (word: FileWord): number => statuses[word] ?? 409;

const statuses: Partial<Record<FileWord, number>> = {
  malformed: 400,
  none: 400,
  signedOut: 401,
  notFromHere: 403,
  missing: 404,
  missingTicket: 404,
  staffOnly: 404,
  tooBig: 413,
  paperTooBig: 413,
  wrongKind: 415,
  heic: 415,
  paperKind: 415,
  paperBroken: 422,
  paperLocked: 422,
  unreadable: 422,
  tooManyPixels: 422,
  dayFull: 429,
  paperDayFull: 429,
  tooFast: 429,
  fault: 500,
  busy: 503,
  diskFull: 507,
};
