'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { FormAction } from '@/lib/action-state';
import type { SimilarSaid } from '@/lib/tickets/say-similar';

export type SimilarProps = {
  /** The address of the list, without building and category. */
  from: string;
  follow: FormAction;
  words: { title: string; text: string; follow: string; followed: string };
};

/**
 * While the form is about a public area: what neighbours have told of already, for the chosen building and category. It
 * reads the form it stands in, and follows by its own call, as a form can't hold another.
 */
export function Similar({ from, follow, words }: SimilarProps) {
  const mark = useRef<HTMLDivElement>(null);
  const found = useSimilar(mark, from);
  return (
    <div ref={mark} aria-live="polite">
      {found.length > 0 && (
        <section className="mx-2 rounded-md bg-blue-wash px-3 py-3">
          <h2 className="font-medium text-blue">{words.title}</h2>
          <p className="text-sm text-blue">{words.text}</p>
          <ul className="mt-2 space-y-2">
            {found.map((one) => (
              <Row key={one.id} one={one} follow={follow} words={words} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

type RowProps = Pick<SimilarProps, 'follow' | 'words'> & { one: SimilarSaid };

function Row({ one, follow, words }: RowProps) {
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    const form = new FormData();
    for (const [name, value] of Object.entries({ ticket: one.id, move: 'follow', as: 'resident', $js: '1' }))
      form.set(name, value);
    const outcome = await follow({ at: 'idle' }, form).catch(() => null);
    if (outcome?.at === 'done') location.assign(one.href);
    else setBusy(false);
    if (outcome && 'message' in outcome) setWrong(outcome.message ?? '');
  };
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-card px-3 py-2.5">
      <a href={one.href} className="min-w-0 flex-1">
        <span className="block">{one.title}</span>
        <span className="block text-xs text-soft">{one.about}</span>
        <span className="block text-xs font-medium text-blue">{one.count}</span>
      </a>
      {one.mine ? (
        <span className="text-sm text-soft">{words.followed}</span>
      ) : (
        <button
          type="button"
          onClick={press}
          aria-busy={busy || undefined}
          className="weui-btn weui-btn_default weui-btn_medium"
        >
          {words.follow}
        </button>
      )}
      {wrong && (
        <p role="alert" className="w-full text-sm text-red">
          {wrong}
        </p>
      )}
    </li>
  );
}

/** Asks anew when one of the three answers changes; while the place is no public one there is nothing to ask. */
function useSimilar(mark: RefObject<HTMLDivElement | null>, from: string): SimilarSaid[] {
  const [found, setFound] = useState<SimilarSaid[]>([]);
  useEffect(() => {
    const form = mark.current?.closest('form');
    if (!form) return;
    let last = '';
    const stop = new AbortController();
    const look = async () => {
      const asked = addressOf(form, from);
      if (asked === last) return;
      last = asked;
      const rows = asked ? await ask(asked, stop.signal) : [];
      if (asked === last) setFound(rows);
    };
    look();
    form.addEventListener('change', look, { signal: stop.signal });
    return () => stop.abort();
  }, [mark, from]);
  return found;
}

/** Empty while the form is not about a public area, or doesn't say what is broken. */
function addressOf(form: HTMLFormElement, from: string): string {
  const typed = new FormData(form);
  const category = typed.get('category');
  if (typed.get('place') !== 'public' || !category) return '';
  return `${from}&building=${typed.get('building') ?? ''}&category=${category}`;
}

async function ask(address: string, signal: AbortSignal): Promise<SimilarSaid[]> {
  const answer = await fetch(address, { signal }).catch(() => null);
  return answer?.ok ? answer.json().catch(() => []) : [];
}
