import { useRef } from 'react';
import type { FormWords } from '@/lib/form';
import { newKey } from './new-key';
import { shrink } from './shrink';
import { upload } from './upload';
import { type Tile, useTiles } from './use-tiles';

type Given = { ids: string[]; url: string; max: number; words: FormWords; changed: () => void };

/** The photos of one field: each is made small and sent as soon as it is chosen, one after the other. */
export function usePhotos({ ids, url, max, words, changed }: Given) {
  const { tiles, latest, change, mark, find } = useTiles(() => ids.map((id) => kept(id, url)));
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const stops = useRef(new Map<string, AbortController>());

  const send = async (tag: string) => {
    const tile = find(tag);
    if (!tile) return;
    const stop = new AbortController();
    stops.current.set(tag, stop);
    const news = (part: Partial<Tile>) => mark(tag, part);
    news(await transfer({ tile, url, words, news, signal: stop.signal }));
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
  const settled = async (): Promise<string | undefined> => {
    const { current } = queue;
    await current;
    if (current !== queue.current) return settled();
    return latest.current.some(({ at }) => at === 'failed') ? words.photosFailed : undefined;
  };
  return { tiles, add, again, remove, settled };
}

type Transfer = { tile: Tile; url: string; words: FormWords; news: (part: Partial<Tile>) => void; signal: AbortSignal };

const BYTES = 10 * 1024 * 1024;

/** Makes one photo small, unless a first try did, and sends it. Answers how it went; it never rejects. */
async function transfer({ tile, url, words, news, signal }: Transfer): Promise<Partial<Tile>> {
  const small = tile.small ?? (tile.file && (await shrink(tile.file).catch(() => undefined)));
  if (!small) return { at: 'failed', why: words.photoUnreadable };
  if (small.size > BYTES) return { at: 'failed', why: words.photoTooBig };
  news({ small, file: undefined, src: tile.src ?? URL.createObjectURL(small) });
  return upload(url, small, { signal, progress: (percent) => news({ percent }) }).then(
    ({ id }): Partial<Tile> => ({ at: 'done', id, small: undefined }),
    (error: Error): Partial<Tile> => ({ at: 'failed', why: error.message || words.photoLost }),
  );
}

const opened = (file: Blob): Tile => ({ tag: newKey(), file, at: 'sending', percent: 0 });

const kept = (id: string, url: string): Tile => ({
  tag: id,
  id,
  at: 'done',
  percent: 100,
  src: `${url.split('?')[0]}/${id}?size=thumb`,
});
