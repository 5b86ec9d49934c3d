'use client';

import { type FormEvent, useEffect } from 'react';
import type { FormAction } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import type { ProofProps } from '@/lib/people/say-proof';
import { Notice } from '../form/notices';
import { SendButton } from '../form/send-button';
import { useSend } from '../form/use-send';
import { SilentProof } from './silent-proof';

type Props = { action: FormAction; words: FormWords; to: string; proof: ProofProps; submit: string };

const ID = 'again';

/** Another code for the same number: one quiet button. */
export function AgainForm({ action, words, to, proof, submit }: Props) {
  const { outcome, plainAction, send, sending } = useSend(action);
  const wrong = outcome.at === 'refused' ? outcome.fields?.answer : undefined;
  const busy = sending || outcome.at === 'done';

  useEffect(() => {
    if (outcome.at === 'done' && outcome.href) location.replace(outcome.href);
  }, [outcome]);

  const submitted = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!busy) send(new FormData(event.currentTarget));
  };
  return (
    <form action={plainAction} onSubmit={submitted} noValidate>
      {!wrong && <Notice formId={ID} outcome={outcome} words={words} shown={new Set()} />}
      <input type="hidden" name="to" value={to} readOnly />
      <SilentProof {...proof} id={ID} wrong={wrong} />
      <SendButton outcome={outcome} busy={busy} words={words} className="weui-btn weui-btn_plain weui-btn_medium">
        {submit}
      </SendButton>
    </form>
  );
}
