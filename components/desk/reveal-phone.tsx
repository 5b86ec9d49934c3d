'use client';

import { useEffect } from 'react';
import type { FormAction } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import { Notice } from '../form/notices';
import { useSend } from '../form/use-send';

export type RevealPhoneProps = {
  id: string;
  /** What names the number: posted as hidden fields. */
  values: Record<string, string>;
  /** What may be shown to anybody at the desk. */
  masked: string;
  /** Set when this person must say why. */
  why: { label: string; placeholder: string; hint: string } | null;
  action: FormAction;
  words: FormWords;
  /** `label`: what the button is called where several stand on a page. */
  says: { reveal: string; label?: string; recorded: string };
};

/** The number hidden until somebody asks for it, which is put on record; on a phone that dials at once. */
export function RevealPhone({ id, values, masked, why, action, words, says }: RevealPhoneProps) {
  const { outcome, plainAction, submit, sending } = useSend(action);
  const number = outcome.at === 'done' ? outcome.message : undefined;

  useEffect(() => {
    if (number && matchMedia('(pointer: coarse)').matches) location.assign(`tel:${number}`);
  }, [number]);

  if (number) {
    return (
      <p>
        <a href={`tel:${number}`} className="text-lg font-medium text-link">
          {number}
        </a>
        <span role="status" className="block text-xs text-soft">
          {says.recorded}
        </span>
      </p>
    );
  }
  const wrong = outcome.at === 'refused' ? outcome.fields?.why : undefined;
  return (
    <form action={plainAction} onSubmit={submit} className="flex flex-col gap-1.5">
      {!wrong && <Notice formId={id} outcome={outcome} words={words} shown={none} />}
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} readOnly />
      ))}
      <span className="flex flex-wrap items-center gap-2">
        {masked}
        {!why && <Reveal says={says} busy={sending} />}
      </span>
      {why && (
        <span className="flex gap-2">
          <input
            name="why"
            maxLength={200}
            aria-label={why.label}
            aria-invalid={wrong ? true : undefined}
            aria-describedby="why-hint"
            placeholder={why.placeholder}
            className="field-box min-w-0 flex-1"
          />
          <Reveal says={says} busy={sending} />
        </span>
      )}
      {why && (
        <span id="why-hint" className={`text-xs ${wrong ? 'text-red' : 'text-soft'}`}>
          {wrong ?? why.hint}
        </span>
      )}
    </form>
  );
}

const Reveal = ({ says, busy }: { says: RevealPhoneProps['says']; busy: boolean }) => (
  <button
    type="submit"
    aria-label={says.label}
    aria-busy={busy || undefined}
    className="weui-btn weui-btn_default weui-btn_mini"
  >
    {says.reveal}
  </button>
);

const none = new Set<string>();
