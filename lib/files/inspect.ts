export type PictureKind = 'jpeg' | 'png' | 'webp' | 'heic' | 'other';

/** How many first bytes `kindOf` looks at. */
export const HEAD_BYTES = 16;

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
