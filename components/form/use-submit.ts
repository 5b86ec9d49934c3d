import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Values } from '@/lib/action-state';
import { type Attachments, settle } from './attachments';
import type { Outcome } from './use-send';

type Given = {
  form: RefObject<HTMLFormElement | null>;
  hook: UseFormReturn<Values>;
  attachments: Attachments;
  sender: { outcome: Outcome; sending: boolean; send: (form: FormData) => void };
  /** Just before it goes: `anew` asks for another ticket than the one already filed. */
  ready: (anew: boolean) => void;
  refuse: (complaints: Record<string, unknown>) => void;
};

/** Submitting with JavaScript: waits for uploads, checks, sends; a second tap meanwhile does nothing. */
export function useSubmit({ form, hook, attachments, sender, ready, refuse }: Given) {
  const [waiting, setWaiting] = useState(false);
  const busy = useRef(false);
  const { outcome, sending, send } = sender;

  useEffect(() => {
    busy.current = sending || outcome.at === 'done';
  }, [sending, outcome]);

  const turnBack = (complaints: Record<string, unknown>) => {
    busy.current = false;
    refuse(complaints);
  };
  const go = () => {
    if (form.current) send(new FormData(form.current));
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy.current) return;
    busy.current = true;
    const anew = asksAnew(event);
    setWaiting(true);
    const unfinished = await settle(attachments);
    setWaiting(false);
    ready(anew);
    const wrong = Object.keys(unfinished);
    for (const name of wrong) hook.setError(name, { message: unfinished[name] });
    if (wrong.length) turnBack(unfinished);
    else await hook.handleSubmit(go, turnBack)();
  };

  return { submit, waiting };
}

/** The button that posts `$new` asks for a new ticket although this key has filed one. */
export function asksAnew(event: FormEvent<HTMLFormElement>): boolean {
  const { submitter } = event.nativeEvent as SubmitEvent;
  return submitter instanceof HTMLButtonElement && submitter.name === '$new';
}
