'use client';

import { type Locale, localeOf } from '@/lib/i18n/locale';
import en from '@/lib/i18n/messages/en/fault.json';
import zh from '@/lib/i18n/messages/zh-CN/fault.json';
import { Button, LinkButton } from '../ui/button';
import { ResultPage } from '../ui/result-page';

export type Fault = { error: unknown; retry: () => void };

/** Something broke: what to do, and the number by which it stands in the log. Nothing of the fault itself is shown. */
export function FaultPage({ error, retry }: Fault) {
  const words = faultLocale() === 'en' ? en : zh;
  const number = digestOf(error);
  return (
    <main id="main" suppressHydrationWarning>
      <ResultPage
        kind="fault"
        title={words.brokenTitle}
        text={words.brokenText}
        actions={
          <>
            <Button tone="primary" onClick={retry}>
              {words.again}
            </Button>
            <LinkButton href="/">{words.home}</LinkButton>
          </>
        }
        tips={number && `${words.number} ${number}`}
      />
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
