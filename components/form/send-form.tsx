'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, startTransition, useEffect } from 'react';
import type { FormAction, Values } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import { Notice } from './notices';
import { SendButton } from './send-button';
import { useSend } from './use-send';

export type SendFormProps = {
  id: string;
  action: FormAction;
  words: FormWords;
  /** Posted as hidden fields. */
  values: Values;
  submit: string;
  /** Stands next to the button, which then comes before the fields. */
  beside?: ReactNode;
  /** Plain controls, drawn on the server. */
  children: ReactNode;
};

/** A few plain controls and their button, with or without JavaScript; what the server refuses stands on top. */
export function SendForm({ id, action, words, values, submit, beside, children }: SendFormProps) {
  const router = useRouter();
  const { outcome, plainAction, submit: post, sending } = useSend(action);

  useEffect(() => {
    if (outcome.at === 'done') startTransition(() => router.refresh());
  }, [outcome, router]);

  const button = (
    <SendButton outcome={outcome} busy={sending} words={words} className="weui-btn weui-btn_primary min-w-0 flex-1">
      {submit}
    </SendButton>
  );
  return (
    <form id={id} action={plainAction} onSubmit={post} className="space-y-4">
      <Notice formId={id} outcome={outcome} words={words} shown={new Set()} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={String(value)} readOnly />
      ))}
      {beside && (
        <div className="flex flex-wrap gap-3">
          {button}
          {beside}
        </div>
      )}
      {children}
      {!beside && <div className="flex">{button}</div>}
    </form>
  );
}
