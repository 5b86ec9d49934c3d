import { useEffect, useRef } from 'react';
import type { FormWords } from '@/lib/form';
import { newKey } from './new-key';
import type { Face } from './scene';
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

/** What makes files small and sends them comes right after the page, so that it is here when the line is gone. */
const sending = () => import('./transfer');

/** The photos or papers of one field: each is made small and sent as soon as it is chosen, one after the other. */
export function usePhotos({ ids, url, max, words, changed, papers = false, known = {} }: Given) {
  const { tiles, latest, change, mark, find } = useTiles(() =>
    ids.map((id) => kept(id, known[id] ?? { src: smallOf(id, url) })),
  );
  const { line, stop, emptied } = useLine({ url, words, papers, find, mark, changed });

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
    stop(tag);
    change((all) => all.filter((tile) => tile.tag !== tag));
    if (src) URL.revokeObjectURL(src);
    changed();
  };
  const settled = () =>
    emptied().then(() => (latest.current.some(({ at }) => at === 'failed') ? words.photosFailed : undefined));
  return { tiles, add, again, remove, settled };
}

type Sending = Pick<Given, 'url' | 'words' | 'changed'> & { papers: boolean } & Pick<
    ReturnType<typeof useTiles>,
    'find' | 'mark'
  >;

/** Sends one after the other, in the order in which they were lined up. */
function useLine({ url, words, papers, find, mark, changed }: Sending) {
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const stops = useRef(new Map<string, AbortController>());
  useEffect(() => {
    sending().catch(() => undefined);
  }, []);

  const send = async (tag: string) => {
    const tile = find(tag);
    if (!tile) return;
    const control = new AbortController();
    stops.current.set(tag, control);
    const news = (part: Partial<Tile>) => mark(tag, part);
    const given = { tile, url, words, papers, news, signal: control.signal };
    const lost: Partial<Tile> = { at: 'failed', why: words.photoLost };
    news(
      await sending().then(
        ({ transfer }) => transfer(given),
        () => lost,
      ),
    );
    changed();
  };
  const line = ({ tag }: Tile) => {
    queue.current = queue.current.then(() => send(tag));
  };
  const stop = (tag: string) => stops.current.get(tag)?.abort();
  return { line, stop, emptied: () => emptied(queue) };
}

/** Waits for the last of a line, also for those that join it meanwhile. */
async function emptied(queue: { current: Promise<unknown> }): Promise<void> {
  const { current } = queue;
  await current;
  if (current !== queue.current) await emptied(queue);
}

const opened = (file: Blob): Tile => ({ tag: newKey(), file, at: 'sending', percent: 0 });

const kept = (id: string, face: Face): Tile => ({ tag: id, id, at: 'done', percent: 100, ...face });

const smallOf = (id: string, url: string) => `${url.split('?')[0]}/${id}?size=thumb`;
