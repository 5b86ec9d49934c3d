import type { FormWords } from '@/lib/form';

/** Files of one field of papers, at most. */
export const MOST_PAPERS = 12;
export const PDF_BYTES = 20 * 1024 * 1024;
/** Longer than a photo of a fault: what is written on a drawing must stay legible. */
export const PAPER_LONGEST = 2000;

/** The words of photos, as they are said of papers. */
export const wordsOfPapers = (words: FormWords): FormWords => ({
  ...words,
  photoAdd: words.paperAdd,
  photoCount: words.paperCount,
  photo: words.paper,
  photoSending: words.paperSending,
  photoRemove: words.paperRemove,
  photoUnreadable: words.paperUnreadable,
  photosFailed: words.papersFailed,
});

/** Where papers go: the same door as photos, for their own purpose. */
export function paperDoor(url: string): string {
  const [path, asked] = url.split('?');
  const query = new URLSearchParams(asked);
  query.set('purpose', 'paper');
  return `${path}?${query}`;
}

/** By its first bytes, as the server tells it: phones name and type files as they like. */
export const isPdf = async (file: Blob): Promise<boolean> =>
  /^\uFEFF?[\0\s]*%PDF-/.test(await file.slice(0, 1024).text());
