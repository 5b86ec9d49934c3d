'use client';

import { type ReactNode, useEffect } from 'react';
import type { FormAction } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import { Notice } from '../form/notices';
import { useSend } from '../form/use-send';

export type CallButtonProps = {
  id: string;
  ticket: string;
  /** Puts the look at the number on record and answers with it. */
  action: FormAction;
  words: FormWords;
  label: string;
  className?: string;
  children: ReactNode;
};

/**
 * One tap records the look and dials. The number then stands in the button, for a browser that doesn't dial by itself;
 * without JavaScript the page comes back with it.
 */
export function CallButton({ id, ticket, action, words, label, className, children }: CallButtonProps) {
  const { outcome, plainAction, submit, sending } = useSend(action);
  const number = outcome.at === 'done' ? outcome.message : undefined;

  useEffect(() => {
    if (number) location.assign(`tel:${number}`);
  }, [number]);

  if (number) {
    return (
      <a href={`tel:${number}`} className={className}>
        {children}
        {number}
      </a>
    );
  }
  return (
    <form action={plainAction} onSubmit={submit} className="contents">
      <Notice formId={id} outcome={outcome} words={words} shown={new Set()} />
      <input type="hidden" name="ticket" value={ticket} readOnly />
      <input type="hidden" name="page" value="orders" readOnly />
      <button type="submit" aria-busy={sending || undefined} className={className}>
        {children}
        {outcome.at === 'lost' && !sending ? words.retry : label}
      </button>
    </form>
  );
}
