import { unstable_isUnrecognizedActionError as isOfAnotherVersion } from 'next/navigation';
import { type FormEvent, startTransition, useActionState, useMemo } from 'react';
import type { ActionState, FormAction } from '@/lib/action-state';
import { useThaw } from './use-thaw';

/**
 * `lost`: nobody knows whether it arrived. Sending again with the same one-time key can't file twice. `stale`: the portal
 * has another version now and doesn't know this form any more.
 */
export type Outcome = ActionState | { at: 'lost' } | { at: 'stale' };

const idle: ActionState = { at: 'idle' };
const PATIENCE = 45_000;

/**
 * Sends a form to its server action. `plainAction` is for `<form action>`: without JavaScript the browser posts there and
 * the server renders the outcome. `submit` is for `onSubmit`, and `send` where the form is
 * changed before: they survive a lost connection, which React would make a crash.
 */
export function useSend(action: FormAction) {
  const [plain, plainAction] = useActionState(action, idle);
  const [answer, dispatch, sending] = useActionState(
    (_before: Outcome | undefined, form: FormData) => carry(action, form),
    undefined,
  );
  const send = useMemo(
    () => (form: FormData) => {
      form.set('$js', '1');
      startTransition(() => dispatch(form));
    },
    [dispatch],
  );
  const outcome: Outcome = answer ?? plain;
  useThaw(outcome);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!sending) send(new FormData(event.currentTarget));
  };
  return { outcome, plainAction, send, submit, sending };
}

const carry = (action: FormAction, form: FormData): Promise<Outcome> =>
  Promise.race([action(idle, form), giveUp()]).catch(lostUnlessNext);

const giveUp = () => new Promise<Outcome>((done) => setTimeout(done, PATIENCE, { at: 'lost' }));

/** Next throws to navigate (a redirect to signing in, say); everything else is a lost or garbled answer. */
function lostUnlessNext(error: unknown): Outcome {
  const digest = typeof error === 'object' && error !== null && 'digest' in error ? String(error.digest) : '';
  if (digest.startsWith('NEXT_')) throw error;
  return { at: isOfAnotherVersion(error) ? 'stale' : 'lost' };
}
