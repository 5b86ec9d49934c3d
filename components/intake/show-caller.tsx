'use client';

import type { FormAction } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import { Notice } from '../form/notices';
import { useSend } from '../form/use-send';

export type ShowCallerProps = {
  values: Record<'community' | 'subject' | 'call', string>;
  action: FormAction;
  words: FormWords;
  /** As much of the person as anybody at the desk may see. */
  masked: string;
  says: Record<'show' | 'label' | 'shown', string>;
};

/** Somebody of the home, masked until the clerk looks; a look is on record. */
export function ShowCaller({ values, action, words, masked, says }: ShowCallerProps) {
  const { outcome, plainAction, submit, sending } = useSend(action);
  const named = outcome.at === 'done' ? outcome.message : undefined;
  if (named) {
    return (
      <p className="py-1">
        <b className="font-medium select-all">{named}</b>
        <span role="status" className="ml-2 text-xs text-soft">
          {says.shown}
        </span>
      </p>
    );
  }
  return (
    <form action={plainAction} onSubmit={submit} className="flex items-center gap-2">
      <Notice formId={values.subject} outcome={outcome} words={words} shown={new Set()} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} readOnly />
      ))}
      <span className="min-w-0 flex-1">{masked}</span>
      <button
        type="submit"
        aria-label={says.label}
        aria-busy={sending || undefined}
        className="weui-btn weui-btn_default weui-btn_mini"
      >
        {says.show}
      </button>
    </form>
  );
}
