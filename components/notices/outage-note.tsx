'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { OutageSaid } from '@/lib/notices/say-notices';

export type OutageNoteProps = {
  outages: OutageSaid[];
  /** Which outage explains a category of the form. */
  topics: Partial<Record<string, string>>;
  /** The building of the home the form is about. */
  building: string;
  words: { title: string; see: string; anyway: string; on: string };
};

/**
 * Says, while a form is filled, that a notice may explain what is wrong: for the chosen category, in the home's building or
 * the chosen one. 仍要报修 takes note and is out of the way.
 */
export function OutageNote({ outages, topics, building, words }: OutageNoteProps) {
  const mark = useRef<HTMLDivElement>(null);
  const chosen = useChosen(mark);
  const [anyway, setAnyway] = useState<string | null>(null);
  const found = outages.filter(
    ({ topic, buildingIds }) =>
      topics[chosen.category] === topic && (!buildingIds || buildingIds.includes(chosen.building || building)),
  );
  return (
    <div ref={mark} aria-live="polite">
      {found.length > 0 && anyway === chosen.category && <p className="mx-2 px-1 text-sm text-soft">{words.on}</p>}
      {found.length > 0 && anyway !== chosen.category && (
        <section className="mx-2 rounded-md bg-amber-wash px-3 py-3 text-amber">
          <h2 className="font-medium">{words.title}</h2>
          {found.map(({ id, text }) => (
            <p key={id} className="mt-1">
              {text}{' '}
              <a href={`/notices/${id}`} className="inline-block py-1 whitespace-nowrap underline underline-offset-4">
                {words.see}
              </a>
            </p>
          ))}
          <button
            type="button"
            onClick={() => setAnyway(chosen.category)}
            className="weui-btn weui-btn_default weui-btn_medium mt-2"
          >
            {words.anyway}
          </button>
        </section>
      )}
    </div>
  );
}

type Chosen = { category: string; building: string };

/** What the form it stands in says now. In a public area the building is the one chosen there, or none. */
function useChosen(mark: RefObject<HTMLDivElement | null>): Chosen {
  const [chosen, setChosen] = useState<Chosen>({ category: '', building: '' });
  useEffect(() => {
    const form = mark.current?.closest('form');
    if (!form) return;
    const stop = new AbortController();
    const look = () => {
      const typed = new FormData(form);
      const text = (name: string) => String(typed.get(name) ?? '');
      setChosen({ category: text('category'), building: text('building') });
    };
    look();
    form.addEventListener('change', look, { signal: stop.signal });
    return () => stop.abort();
  }, [mark]);
  return chosen;
}
