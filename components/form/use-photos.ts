import { useRef } from 'react';
import { type FormWords, sizeText } from '@/lib/form';
import { newKey } from './new-key';
import { isPdf, PAPER_LONGEST, PDF_BYTES } from './papers';
import type { Face } from './scene';
import { shrink } from './shrink';
import { upload } from './upload';
import { type Tile, useTiles } from './use-tiles';

type Given = {
  ids: string[];
  url: string;
  max: number;
  words: FormWords;
  changed: () => void;
  /** PDF files too. */
  papers?: boolean;
  known?: Record<string, Face>;
};

/** The photos or papers of one field: each is made small and sent as soon as it is chosen, one after the other. */
export function usePhotos({ ids, url, max, words, changed, papers = false, known = {} }: Given) {
  const { tiles, latest, change, mark, find } = useTiles(() =>
    ids.map((id) => kept(id, known[id] ?? { src: smallOf(id, url) })),
  );
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const stops = useRef(new Map<string, AbortController>());

  const send = async (tag: string) => {
    const tile = find(tag);
    if (!tile) return;
    const stop = new AbortController();
    stops.current.set(tag, stop);
    const news = (part: Partial<Tile>) => mark(tag, part);
    news(await transfer({ tile, url, words, papers, news, signal: stop.signal }));
    changed();
  };
  const line = ({ tag }: Tile) => {
    queue.current = queue.current.then(() => send(tag));
  };

  const add = (files: Blob[]) => {
    const fresh = files.slice(0, max - latest.current.length).map(opened);
    change((all) => [...all, ...fresh]);
    fresh.forEach(line);
  };
  const again = (tile: Tile) => {
    mark(tile.tag, { at: 'sending', percent: 0, why: undefined });
    line(tile);
  };
  const remove = ({ tag, src }: Tile) => {
    stops.current.get(tag)?.abort();
    change((all) => all.filter((tile) => tile.tag !== tag));
    if (src) URL.revokeObjectURL(src);
    changed();
  };
  const settled = () =>
    emptied(queue).then(() => (latest.current.some(({ at }) => at === 'failed') ? words.photosFailed : undefined));
  return { tiles, add, again, remove, settled };
}

/** Waits for the last of a line, also for those that join it meanwhile. */
async function emptied(queue: { current: Promise<unknown> }): Promise<void> {
  const { current } = queue;
  await current;
  if (current !== queue.current) await emptied(queue);
}

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
async function transfer({ tile, url, words, papers, news, signal }: Transfer): Promise<Partial<Tile>> {
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

const opened = (file: Blob): Tile => ({ tag: newKey(), file, at: 'sending', percent: 0 });

const kept = (id: string, face: Face): Tile => ({ tag: id, id, at: 'done', percent: 100, ...face });

const smallOf = (id: string, url: string) => `${url.split('?')[0]}/${id}?size=thumb`;
