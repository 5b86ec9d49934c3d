'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type KeyboardEvent, type ReactNode, startTransition, useEffect, useRef } from 'react';
import type { FormAction } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import { Notice } from '../form/notices';
import { SendButton } from '../form/send-button';
import { type Outcome, useSend } from '../form/use-send';

export type PaperFormProps = {
  id: string;
  action: FormAction;
  words: FormWords;
  submit: string;
  /** What is said once it is taken. */
  taken: string;
  /** What each field is called, for what is wrong with it. */
  names: Record<string, string>;
  children: ReactNode;
};

/**
 * A form of the browser's own controls that is filled in again and again: taken, it is emptied and the next one begins at its
 * top; refused, all that was typed stays. A digit chooses among the choices that have the focus and goes on to the next.
 */
export function PaperForm({ id, action, words, submit, taken, names, children }: PaperFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const { outcome, plainAction, send, sending } = useSend(action);

  useEffect(() => {
    if (outcome.at !== 'done') return;
    form.current?.reset();
    first(form.current)?.focus();
    startTransition(() => router.refresh());
  }, [outcome, router]);

  const post = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!sending) send(new FormData(event.currentTarget));
  };
  return (
    <form ref={form} action={plainAction} onSubmit={post} onKeyDown={keys} autoComplete="off">
      <Notice formId={id} outcome={said(outcome, names)} words={words} shown={new Set()} />
      <p role="status" className="min-h-6 text-sm text-green">
        {outcome.at === 'done' && !sending && taken}
      </p>
      {children}
      <SendButton
        outcome={outcome}
        busy={sending}
        words={words}
        className="weui-btn weui-btn_primary weui-btn_medium mt-4"
      >
        {submit}
      </SendButton>
    </form>
  );
}

/** What is wrong, each with the number of its question. */
function said(outcome: Outcome, names: Record<string, string>): Outcome {
  if (outcome.at !== 'refused' || !outcome.fields) return outcome;
  const fields = Object.entries(outcome.fields).map(([key, line]) => [key, `${names[key] ?? ''} ${line}`.trim()]);
  return { ...outcome, fields: Object.fromEntries(fields) };
}

const first = (form: HTMLFormElement | null) => form?.querySelector<HTMLElement>('input:not([type=hidden]), select');

/** Enter sends from the button and from words alone; a digit ticks the choice that bears it, and of one choice leads on. */
function keys(event: KeyboardEvent<HTMLFormElement>) {
  const from = event.target;
  if (!(from instanceof HTMLInputElement) || !['radio', 'checkbox'].includes(from.type)) return;
  if (event.key === 'Enter') return event.preventDefault();
  const group = from.closest('fieldset');
  const wanted = /^\d$/.test(event.key) && group?.querySelector<HTMLInputElement>(`[data-key="${event.key}"]`);
  if (!group || !wanted) return;
  event.preventDefault();
  wanted.click();
  if (from.type === 'radio') nextOf(group)?.focus();
}

function nextOf(group: Element): HTMLElement | null | undefined {
  const form = group.closest('form');
  const fields = [...(form?.querySelectorAll('fieldset') ?? [])];
  const next = fields[fields.indexOf(group as HTMLFieldSetElement) + 1];
  return (
    next?.querySelector<HTMLElement>('input:checked') ??
    next?.querySelector<HTMLElement>('input, select, textarea') ??
    form?.querySelector<HTMLElement>('button[type=submit]')
  );
}
