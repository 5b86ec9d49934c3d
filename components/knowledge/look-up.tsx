'use client';

import { type KeyboardEvent, useId, useState } from 'react';
import type { Hit } from '@/lib/knowledge/find-hits';
import { useHits } from './use-hits';

export type LookUpProps = {
  /** The address of the search, with the community. */
  from: string;
  /** The id of the text box that what is chosen goes into; copied when there is none. */
  into?: string;
  words: Record<'label' | 'placeholder' | 'hint' | 'none' | 'copied' | 'inserted', string>;
};

/** The knowledge base while somebody is on the telephone: type, choose with the arrows, Enter copies it or puts it into the reply. */
export function LookUp({ from, into, words }: LookUpProps) {
  const list = useId();
  const [q, setQ] = useState('');
  const [at, setAt] = useState(0);
  const [done, setDone] = useState('');
  const { hits, asked } = useHits(from, q);
  const chosen = hits[Math.min(at, hits.length - 1)];
  const take = async (hit: Hit) => {
    const put = into ? insert(into, hit.body) : false;
    if (!put) await navigator.clipboard?.writeText(hit.body).catch(() => undefined);
    setDone((put ? words.inserted : words.copied).replace('{title}', hit.title));
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length > 0) {
      event.preventDefault();
      setAt((old) => (Math.min(old, hits.length - 1) + step + hits.length) % hits.length);
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (chosen) void take(chosen);
    }
  };
  return (
    <div>
      <input
        type="search"
        role="combobox"
        aria-label={words.label}
        aria-expanded={hits.length > 0}
        aria-controls={list}
        aria-activedescendant={chosen && `${list}-${chosen.id}`}
        placeholder={words.placeholder}
        value={q}
        maxLength={100}
        autoComplete="off"
        className="field-box min-h-9 w-full max-md:min-h-11"
        onKeyDown={press}
        onChange={(event) => {
          setQ(event.target.value);
          setAt(0);
          setDone('');
        }}
      />
      <p className="mt-1 text-xs text-soft">{words.hint}</p>
      <Hits id={list} hits={hits} chosen={chosen} take={take} label={words.label} />
      <p role="status" className="text-sm text-green">
        {done || (asked && hits.length === 0 ? words.none : '')}
      </p>
    </div>
  );
}

type HitsProps = { id: string; hits: Hit[]; chosen: Hit | undefined; take: (hit: Hit) => void; label: string };

const Hits = ({ id, hits, chosen, take, label }: HitsProps) => (
  <div id={id} role="listbox" aria-label={label} className={hits.length > 0 ? 'mt-2 space-y-1' : 'hidden'}>
    {hits.map((hit) => (
      <div
        key={hit.id}
        id={`${id}-${hit.id}`}
        role="option"
        tabIndex={-1}
        aria-selected={hit === chosen}
        onClick={() => take(hit)}
        onKeyDown={(event) => event.key === 'Enter' && take(hit)}
        className="cursor-pointer rounded-md bg-fill px-3 py-2 aria-selected:bg-green-wash"
      >
        <p className="font-medium">
          {hit.title} <span className="text-xs font-normal text-soft">{hit.kind}</span>
        </p>
        <p className={`text-sm whitespace-pre-line ${hit === chosen ? 'max-h-60 overflow-y-auto' : 'line-clamp-1'}`}>
          {hit.body}
        </p>
      </div>
    ))}
  </div>
);

/** Where the cursor stands in the box, as if it had been typed there. */
function insert(id: string, text: string): boolean {
  const box = document.getElementById(id);
  if (!(box instanceof HTMLTextAreaElement)) return false;
  box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.focus();
  return true;
}
