'use client';

import { type Locale, localeOf } from '@/lib/i18n/locale';
import en from '@/lib/i18n/messages/en/fault.json';
import zh from '@/lib/i18n/messages/zh-CN/fault.json';

export type Fault = { error: unknown; retry: () => void };

/**
 * Something broke: what to do, and the number by which it stands in the log. Nothing of the fault itself is shown. Every
 * page ships this code twice, so it draws its one sign itself instead of bringing the whole set of icons.
 */
export function FaultPage({ error, retry }: Fault) {
  const words = faultLocale() === 'en' ? en : zh;
  const number = digestOf(error);
  return (
    <main id="main" className="flex flex-col items-center px-6 pt-12 pb-8 text-center" suppressHydrationWarning>
      <span className="grid size-[4.2em] place-items-center rounded-full bg-danger text-white" aria-hidden="true">
        <svg
          viewBox="0 0 28 28"
          className="size-[2.3em]"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.7"
          aria-hidden="true"
        >
          <path d="M7 7l14 14M21 7L7 21" strokeLinecap="round" />
        </svg>
      </span>
      <h1 className="mt-6 text-xl font-medium">{words.brokenTitle}</h1>
      <p className="mt-2 max-w-[24em]">{words.brokenText}</p>
      <div className="mt-10 flex w-full max-w-[17em] flex-col gap-4 *:w-full">
        <button type="button" className="weui-btn weui-btn_primary" onClick={retry}>
          {words.again}
        </button>
        <a href="/" className="weui-btn weui-btn_default">
          {words.home}
        </a>
      </div>
      {number && (
        <p className="mt-8 text-sm text-soft">
          {words.number} {number}
        </p>
      )}
    </main>
  );
}

/** The language of the page that broke; no server helps here, so the cookie is read in the browser. */
export function faultLocale(): Locale {
  if (typeof document === 'undefined') return localeOf(undefined);
  return localeOf(/(?:^|; )locale=([^;]+)/.exec(document.cookie)?.[1]);
}

function digestOf(error: unknown): string | undefined {
  return typeof error === 'object' && error && 'digest' in error ? String(error.digest) : undefined;
}
