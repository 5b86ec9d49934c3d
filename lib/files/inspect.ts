export type PictureKind = 'jpeg' | 'png' | 'webp' | 'heic' | 'other';

/** How many first bytes `kindOf` looks at. */
export const HEAD_BYTES = 16;
/** How many first bytes `isPdfHead` looks at, if there are as many. */
export const PDF_HEAD_BYTES = 1024;

/** What a file is by its first bytes; its name and its declared type are never believed. */
export function kindOf(head: Uint8Array): PictureKind {
  const bytes = Buffer.from(head);
  const at = (offset: number, text: string) => bytes.toString('latin1', offset, offset + text.length) === text;
  if (at(0, '\xff\xd8\xff')) return 'jpeg';
  if (at(0, '\x89PNG\r\n\x1a\n')) return 'png';
  if (at(0, 'RIFF') && at(8, 'WEBP')) return 'webp';
  if (at(4, 'ftyp') && HEIC.some((brand) => at(8, brand))) return 'heic';
  return 'other';
}

const HEIC = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** What we keep and show again. */
export const isPicture = (head: Uint8Array): boolean => ['jpeg', 'png', 'webp'].includes(kindOf(head));

/**
 * Whether a file begins as a PDF does. Readers search its first kilobyte for the sign; here nothing but blanks may stand
 * before it, so that no page, archive or picture is one at the same time.
 */
export const isPdfHead = (head: Uint8Array): boolean =>
  /^(?:\xef\xbb\xbf)?[\0\s]*%PDF-[12]\.\d/.test(Buffer.from(head).toString('latin1', 0, PDF_HEAD_BYTES));
