'use client';

import { useEffect, useState } from 'react';

export type FilingKeysProps = {
  /** What Ctrl+Enter says while there is no form to file. */
  nothing: string;
  /** Where a call goes on when the page opens. */
  start: 'search' | 'form' | null;
};

const FIRST = ['category', 'description', 'text', 'words'].map((name) => `.desk-form [name="${name}"]`).join(', ');

/**
 * The keys of a call: Ctrl+Enter files, with Shift the same call goes on, Alt+0 searches, Alt and a digit changes what it is
 * about. The focus begins where the call goes on.
 */
export function FilingKeys({ nothing, start }: FilingKeysProps) {
  const [told, setTold] = useState(0);

  useEffect(() => {
    const stop = new AbortController();
    document.addEventListener('keydown', (event) => pressed(event, () => setTold((old) => old + 1)), {
      signal: stop.signal,
    });
    const first = start && document.querySelector<HTMLElement>(start === 'search' ? '#caller' : FIRST);
    first?.focus({ preventScroll: true });
    return () => stop.abort();
  }, [start]);

  return (
    <p key={told} role="alert" className="text-sm text-red empty:hidden">
      {told > 0 ? nothing : ''}
    </p>
  );
}

function pressed(event: KeyboardEvent, tell: () => void) {
  if (event.isComposing) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return file(event, tell);
  if (event.defaultPrevented || !event.altKey || event.ctrlKey || !/^Digit\d$/.test(event.code)) return;
  event.preventDefault();
  const digit = event.code.slice(-1);
  if (digit === '0') document.getElementById('caller')?.focus();
  else document.querySelector<HTMLElement>(`[data-kind-key="${digit}"]`)?.click();
}

function file(event: KeyboardEvent, tell: () => void) {
  event.preventDefault();
  const form = document.querySelector<HTMLFormElement>('.desk-form form');
  if (!form) {
    document.getElementById('caller')?.focus();
    return tell();
  }
  const again = form.querySelector<HTMLInputElement>('[name=again]');
  if (again) again.value = event.shiftKey ? '1' : '';
  form.requestSubmit();
}
