import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** One photo of the form. `src` shows it, or `pdf` how big it is; `id` is what the server calls it once it has it. */
export type Tile = {
  tag: string;
  at: 'sending' | 'done' | 'failed';
  percent: number;
  file?: Blob;
  small?: Blob;
  src?: string;
  pdf?: string;
  id?: string;
  why?: string;
};

/** The tiles of one field, as drawn and as of this moment: whoever waits for a photo reads the form right after. */
export function useTiles(first: () => Tile[]) {
  const [tiles, setTiles] = useState(first);
  const latest = useRef(tiles);
  const change = (next: (tiles: Tile[]) => Tile[]) => {
    latest.current = next(latest.current);
    flushSync(() => setTiles(latest.current));
  };
  const mark = (tag: string, news: Partial<Tile>) =>
    change((all) => all.map((tile) => (tile.tag === tag ? { ...tile, ...news } : tile)));
  const find = (tag: string) => latest.current.find((tile) => tile.tag === tag);
  return { tiles, latest, change, mark, find };
}
