'use client';

import { type FormEvent, type InputHTMLAttributes, useEffect, useRef } from 'react';
import type { FormAction, Values } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import { Notice } from '../form/notices';
import { useSend } from '../form/use-send';

export type SignInFormProps = {
  id: string;
  action: FormAction;
  words: FormWords;
  /** The one thing asked for. */
  field: { name: string; label: string; hint?: string } & Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'autoFocus'
  >;
  values: Values;
  submit: string;
};

/** One step of signing in: one large box and a button. What is wrong stands beneath the box. */
export function SignInForm({ id, action, words, field, values, submit }: SignInFormProps) {
  const { outcome, plainAction, send, sending } = useSend(action);
  const box = useRef<HTMLInputElement>(null);
  const wrong = outcome.at === 'refused' ? outcome.fields?.[field.name] : undefined;
  const typed = 'values' in outcome ? String(outcome.values[field.name] ?? '') : '';
  const busy = sending || outcome.at === 'done';

  useEffect(() => {
    if (outcome.at === 'done' && outcome.href) location.replace(outcome.href);
    if (outcome.at === 'refused') box.current?.focus();
  }, [outcome]);

  const submitted = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!busy) send(new FormData(event.currentTarget));
  };
  const { name, label, hint, ...native } = field;
  return (
    <form action={plainAction} onSubmit={submitted} className="px-4" noValidate>
      {!wrong && <Notice formId={id} outcome={outcome} words={words} shown={new Set()} />}
      {Object.entries(values).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={String(value)} readOnly />
      ))}
      <label htmlFor={`${id}-box`} className="mb-1 block text-sm text-soft">
        {label}
      </label>
      <input
        {...native}
        ref={box}
        id={`${id}-box`}
        name={name}
        defaultValue={typed}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={`${id}-note`}
        className="field-box min-h-14 w-full px-4 text-xl"
      />
      <p id={`${id}-note`} className={`mt-1 min-h-[1.5em] text-sm ${wrong ? 'text-red' : 'text-soft'}`}>
        {wrong ?? hint}
      </p>
      <button
        type="submit"
        aria-busy={busy || undefined}
        aria-disabled={busy || undefined}
        className="weui-btn weui-btn_primary mt-3 w-full"
      >
        {outcome.at === 'lost' && !busy ? words.retry : submit}
      </button>
    </form>
  );
}
