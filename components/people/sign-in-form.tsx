'use client';

import { type FormEvent, type InputHTMLAttributes, useEffect, useRef } from 'react';
import type { FormAction, Values } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import type { ProofProps } from '@/lib/people/say-proof';
import { clearDrafts } from '../form/draft';
import { Notice } from '../form/notices';
import { SendButton } from '../form/send-button';
import { useSend } from '../form/use-send';
import { SilentProof } from './silent-proof';

type Box = { name: string; label: string; hint?: string } & Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'autoFocus'
>;

/** What is agreed to by ticking; the link opens beside the form, which keeps what was typed. */
type Agree = { name: string; value: string; text: string; link?: { text: string; href: string } };

export type SignInFormProps = {
  id: string;
  action: FormAction;
  words: FormWords;
  /** What is asked for: one thing, or two that belong together. */
  field: Box | Box[];
  values: Values;
  /** What stands in the boxes at first. */
  first?: Record<string, string>;
  /** A box to tick before it is sent; never ticked beforehand. */
  agree?: Agree;
  submit: string;
  /** Done, what this person typed on this device goes too. */
  forgetDrafts?: string;
  /** Where a message goes out: what keeps machines from asking. */
  proof?: ProofProps;
};

/** One step of signing in: large boxes and a button. What is wrong stands beneath its box. */
export function SignInForm({
  id,
  action,
  words,
  field,
  values,
  first,
  agree,
  submit,
  forgetDrafts,
  proof,
}: SignInFormProps) {
  const { outcome, plainAction, send, sending } = useSend(action);
  const form = useRef<HTMLFormElement>(null);
  const boxes = [field].flat();
  const wrong = outcome.at === 'refused' ? (outcome.fields ?? {}) : {};
  const typed: Values = 'values' in outcome ? outcome.values : (first ?? {});
  const busy = sending || outcome.at === 'done';
  const shown = new Set([...boxes, ...(agree ? [agree] : [])].map(({ name }) => name));

  useEffect(() => {
    if (outcome.at === 'done' && forgetDrafts) clearDrafts(forgetDrafts);
    if (outcome.at === 'done' && outcome.href) location.replace(outcome.href);
    if (outcome.at === 'refused') focusWrong(form.current);
  }, [outcome, forgetDrafts]);

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
      {agree && <AgreeBox id={id} agree={agree} typed={typed[agree.name]} wrong={wrong[agree.name]} />}
      {proof && <SilentProof {...proof} id={id} wrong={wrong.answer} />}
      <SendButton outcome={outcome} busy={busy} words={words} className="weui-btn weui-btn_primary mt-3 w-full">
        {submit}
      </SendButton>
    </form>
  );
}

type LargeBoxProps = { id: string; box: Box; typed: string; wrong: string | undefined };

/** What was typed comes back after a refusal, but never a password. */
function LargeBox({ id, box: { name, label, hint, ...native }, typed, wrong }: LargeBoxProps) {
  const own = `${id}-${name}`;
  return (
    <>
      <label htmlFor={own} className="mt-3 mb-1 block text-sm text-soft first-of-type:mt-0">
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

type AgreeBoxProps = { id: string; agree: Agree; typed: unknown; wrong: string | undefined };

function AgreeBox({ id, agree: { name, value, text, link }, typed, wrong }: AgreeBoxProps) {
  const own = `${id}-${name}`;
  return (
    <>
      <div className="flex flex-wrap items-center">
        <label htmlFor={own} className="flex min-h-11 items-center gap-2.5">
          <input
            type="checkbox"
            id={own}
            name={name}
            value={value}
            defaultChecked={typed === value}
            aria-invalid={wrong ? true : undefined}
            aria-describedby={wrong ? `${own}-note` : undefined}
            className="size-5 shrink-0 accent-green"
          />
          <span>{text}</span>
        </label>
        {link && (
          <a href={link.href} target="_blank" rel="noopener" className="inline-flex min-h-11 items-center text-link">
            {link.text}
          </a>
        )}
      </div>
      {wrong && (
        <p id={`${own}-note`} className="text-sm text-red">
          {wrong}
        </p>
      )}
    </>
  );
}

function focusWrong(form: HTMLFormElement | null) {
  const box =
    form?.querySelector<HTMLInputElement>('[aria-invalid]') ??
    form?.querySelector<HTMLInputElement>('input:not([type=hidden])');
  box?.focus();
}
