import type { ReactNode } from 'react';
import type { FormWords } from '@/lib/form';
import { OwnImage } from '../ui/own-image';
import { fill } from './fill';
import type { Tile } from './use-tiles';

type Props = {
  tile: Tile;
  index: number;
  words: FormWords;
  again: (tile: Tile) => void;
  remove: (tile: Tile) => void;
  children: ReactNode;
};

/** One photo: what it shows, how far it has come, and the ways out when it failed. */
export const PhotoTile = ({ tile, index, words, again, remove, children }: Props) => (
  <li className="relative aspect-square min-h-24 overflow-hidden rounded-md bg-fill">
    {children}
    {tile.src && <OwnImage src={tile.src} alt={fill(words.photo, { index })} className="size-full object-cover" />}
    {tile.pdf && <Sheet says={fill(words.paperSize, { size: tile.pdf })} label={fill(words.photo, { index })} />}
    {tile.at === 'sending' && <Progress label={fill(words.photoSending, { index })} percent={tile.percent} />}
    {tile.at === 'failed' && (
      <button
        type="button"
        onClick={() => again(tile)}
        className="absolute inset-0 flex flex-col items-center justify-center bg-black/70 px-1 text-center text-xs text-white"
      >
        <span role="alert">{tile.why ?? words.photoFailed}</span>
        <span className="mt-1 font-medium underline underline-offset-4">{words.photoRetry}</span>
      </button>
    )}
    <button
      type="button"
      onClick={() => remove(tile)}
      aria-label={fill(words.photoRemove, { index })}
      className="absolute top-0 right-0 flex size-11 items-start justify-end p-1"
    >
      <Cross />
    </button>
  </li>
);

/** A PDF, which nothing here opens: a sheet and how big it is. */
const Sheet = ({ says, label }: { says: string; label: string }) => (
  <div className="flex size-full flex-col items-center justify-center gap-1 text-sm text-soft">
    <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.4" className="size-8">
      <path d="M5.5 2.5h8.5l4.5 4.5v14.5h-13zM14 2.5V7h4.5" strokeLinejoin="round" />
    </svg>
    <span className="text-xs">
      <span className="sr-only">{label} </span>
      {says}
    </span>
  </div>
);

const Progress = ({ label, percent }: { label: string; percent: number }) => (
  <div className="absolute inset-0 flex flex-col items-center justify-end gap-1 bg-black/45 p-2 text-sm text-white">
    <span aria-hidden="true">{percent}%</span>
    <progress className="meter" max={100} value={percent} aria-label={label} />
  </div>
);

const Cross = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true" className="size-6 rounded-full bg-black/60 text-white">
    <path d="m8 8 8 8m0-8-8 8" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
  </svg>
);
