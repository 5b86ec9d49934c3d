'use client';

import { useEffect } from 'react';
import { areKeysOff, press } from './press';

/** Keys for those who work at the desk all day; forms marked so send themselves when a choice changes. */
export function DeskKeys() {
  useEffect(() => {
    const stop = new AbortController();
    const on = { signal: stop.signal };
    document.addEventListener('keydown', press, on);
    document.addEventListener('change', changed, on);
    const box = document.getElementById('keys-on');
    if (box instanceof HTMLInputElement) box.checked = !areKeysOff();
    return () => stop.abort();
  }, []);
  return null;
}

function changed({ target }: Event) {
  if (!(target instanceof HTMLElement)) return;
  if (target instanceof HTMLInputElement && target.id === 'keys-on') {
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not there in every browser of an office
    document.cookie = `desk-keys=${target.checked ? 'on' : 'off'};path=/admin;max-age=31536000;samesite=lax`;
  }
  if (target instanceof HTMLSelectElement) target.closest<HTMLFormElement>('form[data-autosubmit]')?.requestSubmit();
}
