import { type FormWords, sizeText } from '@/lib/form';
import { isPdf, PAPER_LONGEST, PDF_BYTES } from './papers';
import { shrink } from './shrink';
import { upload } from './upload';
import type { Tile } from './use-tiles';

type Transfer = {
  tile: Tile;
  url: string;
  words: FormWords;
  papers: boolean;
  news: (part: Partial<Tile>) => void;
  signal: AbortSignal;
};

const BYTES = 10 * 1024 * 1024;

/** Makes one photo small, unless a first try did, and sends it. Answers how it went; it never rejects. */
export async function transfer({ tile, url, words, papers, news, signal }: Transfer): Promise<Partial<Tile>> {
  const ready = tile.small ? tile : await prepared(tile, papers);
  const { small, pdf } = ready;
  if (!small) return { at: 'failed', why: words.photoUnreadable };
  if (small.size > (pdf ? PDF_BYTES : BYTES)) return { at: 'failed', why: pdf ? words.paperTooBig : words.photoTooBig };
  news({ small, pdf, file: undefined, src: pdf ? undefined : (tile.src ?? URL.createObjectURL(small)) });
  return upload(url, small, { signal, progress: (percent) => news({ percent }) }).then(
    ({ id }): Partial<Tile> => ({ at: 'done', id, small: undefined }),
    (error: Error): Partial<Tile> => ({ at: 'failed', why: error.message || words.photoLost }),
  );
}

/** What goes over the line: a PDF as it is, a photo made small; nothing of what can't be opened. */
async function prepared({ file }: Tile, papers: boolean): Promise<Pick<Tile, 'small' | 'pdf'>> {
  if (!file) return {};
  if (papers && (await isPdf(file))) return { small: file, pdf: sizeText(file.size) };
  return { small: await shrink(file, papers ? PAPER_LONGEST : undefined).catch(() => undefined) };
}
