'use client';

import { useEffect } from 'react';

/** Remembers on this device, once the page is left, until when its reader has seen what came in. */
export function LookedAt({ name, at }: { name: string; at: number }) {
  useEffect(() => {
    const remember = () => {
      // biome-ignore lint/suspicious/noDocumentCookie: it must be written while the page goes away
      document.cookie = `${name}=${at};path=/admin;max-age=2592000;samesite=lax`;
    };
    addEventListener('pagehide', remember);
    return () => {
      removeEventListener('pagehide', remember);
      remember();
    };
  }, [name, at]);
  return null;
}
