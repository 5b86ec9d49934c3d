'use client';

import { type FormEvent, type InputHTMLAttributes, useEffect, useRef } from 'react';
import type { FormAction, Values } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import type { ProofProps } from '@/lib/people/say-proof';
import { Notice } from '../form/notices';
import { useSend } from '../form/use-send';
import { SilentProof } from './silent-proof';

type Box = { name: string; label: string; hint?: string } & Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'autoFocus'
>;

export type SignInFormProps = {
  id: string;
  action: FormAction;
  words: FormWords;
  /** What is asked for: one thing, or two that belong together. */
  field: Box | Box[];
  values: Values;
  submit: string;
  /** Where a message goes out: what keeps machines from asking. */
  proof?: ProofProps;
};

/** One step of signing in: large boxes and a button. What is wrong stands beneath its box. */
export function SignInForm({ id, action, words, field, values, submit, proof }: SignInFormProps) {
  const { outcome, plainAction, send, sending } = useSend(action);
  const form = useRef<HTMLFormElement>(null);
  const boxes = [field].flat();
  const wrong = outcome.at === 'refused' ? (outcome.fields ?? {}) : {};
  const typed = 'values' in outcome ? outcome.values : {};
  const busy = sending || outcome.at === 'done';
  const shown = new Set(boxes.map(({ name }) => name));

  useEffect(() => {
    if (outcome.at === 'done' && outcome.href) location.replace(outcome.href);
    if (outcome.at === 'refused') focusWrong(form.current);
  }, [outcome]);

  const submitted = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!busy) send(new FormData(event.currentTarget));
  };
  return (
    <form ref={form} action={plainAction} onSubmit={submitted} className="px-4" noValidate>
      {Object.keys(wrong).length === 0 && <Notice formId={id} outcome={outcome} words={words} shown={shown} />}
      {Object.entries(values).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={String(value)} readOnly />
      ))}
      {boxes.map((box) => (
        <LargeBox key={box.name} id={id} box={box} typed={String(typed[box.name] ?? '')} wrong={wrong[box.name]} />
      ))}
      {proof && <SilentProof {...proof} id={id} wrong={wrong.answer} />}
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

type LargeBoxProps = { id: string; box: Box; typed: string; wrong: string | undefined };

/** What was typed comes back after a refusal, but never a password. */
function LargeBox({ id, box: { name, label, hint, ...native }, typed, wrong }: LargeBoxProps) {
  const own = `${id}-${name}`;
  return (
    <>
      <label htmlFor={own} className="mb-1 block text-sm text-soft">
        {label}
      </label>
      <input
        {...native}
        id={own}
        name={name}
        defaultValue={native.type === 'password' ? undefined : typed}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={`${own}-note`}
        className="field-box min-h-14 w-full px-4 text-xl"
      />
      <p id={`${own}-note`} className={`mt-1 min-h-[1.5em] text-sm ${wrong ? 'text-red' : 'text-soft'}`}>
        {wrong ?? hint}
      </p>
    </>
  );
}

function focusWrong(form: HTMLFormElement | null) {
  const box =
    form?.querySelector<HTMLInputElement>('[aria-invalid]') ??
    form?.querySelector<HTMLInputElement>('input:not([type=hidden])');
  box?.focus();
}
