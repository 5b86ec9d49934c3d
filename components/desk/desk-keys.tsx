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
    for (const select of document.querySelectorAll<HTMLSelectElement>('form[data-autosubmit] select'))
      if (isChosenEarly(select)) submit(select);
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
  if (target instanceof HTMLSelectElement) submit(target);
}

/** Whether something else is chosen than the page came with: chosen on a slow line, before anybody listened. */
const isChosenEarly = ({ options, selectedIndex }: HTMLSelectElement) => {
  const offered = [...options].findIndex(({ defaultSelected }) => defaultSelected);
  return selectedIndex !== Math.max(0, offered);
};

function submit(select: HTMLSelectElement) {
  const form = select.closest<HTMLFormElement>('form[data-autosubmit]');
  if (!form) return;
  form.addEventListener('formdata', dropEmpty, { once: true });
  form.requestSubmit();
}

/** What was not chosen stays out of the address. */
function dropEmpty({ formData }: FormDataEvent) {
  for (const [name, value] of [...formData]) if (value === '') formData.delete(name);
}
