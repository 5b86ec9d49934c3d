'use client';

import { type FormEvent, useActionState, useSyncExternalStore } from 'react';
import type { FormAction } from '@/lib/action-state';
import { fill } from '../form/fill';
import { classes } from '../ui/classes';
import { gateView, noGateView, onGate, tapGate } from './store';
import type { GateWords } from './words';

export type GateTapProps = {
  action: FormAction;
  words: GateWords;
  pass: { id: string; no: string; name: string };
  /** For a browser without JavaScript; a tap makes its own. */
  tapId: string;
  inside: boolean;
  /** Whether the pass holds: else nobody is let in on it. */
  mayEnter: boolean;
  /** In a list: only what comes next. */
  short?: boolean;
};

/** 「进」 and 「出」 for one pass: one tap each; what comes next is green. */
export function GateTap({ action, words, pass, tapId, inside, mayEnter, short }: GateTapProps) {
  const [plain, plainAction] = useActionState(action, { at: 'idle' });
  const { waiting } = useSyncExternalStore(onGate, gateView, noGateView);
  const pending = waiting.findLast((tap) => tap.pass === pass.id);
  const within = pending ? pending.direction === 'in' : inside;
  const ways = (['in', 'out'] as const)
    .filter((way) => way === 'out' || mayEnter)
    .filter((way) => !short || (way === 'out') === within);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    const direction = form.get('direction') === 'out' ? 'out' : 'in';
    if (tapGate({ pass: pass.id, no: pass.no, direction, copy: form.get('copy') !== 'no' })) event.preventDefault();
  };
  return (
    <form action={plainAction} onSubmit={submit} className="flex flex-col gap-3">
      <input type="hidden" name="tap" value={tapId} readOnly />
      <input type="hidden" name="pass" value={pass.id} readOnly />
      {plain.at === 'done' && <p role="status">{plain.message}</p>}
      {plain.at === 'refused' && <p role="alert">{Object.values(plain.fields ?? {})[0] ?? plain.message}</p>}
      {pending && <p className="text-sm text-amber">{fill(words.pending, { way: words[pending.direction] })}</p>}
      <div className="flex gap-3">
        {ways.map((way) => (
          <button
            key={way}
            type="submit"
            name="direction"
            value={way}
            aria-label={`${words[way]} ${pass.name}`}
            className={classes(
              'weui-btn m-0! min-h-14 min-w-20 flex-1',
              (way === 'out') === within ? 'weui-btn_primary' : 'weui-btn_default',
              !short && 'min-h-20 text-2xl!',
            )}
          >
            {words[way]}
          </button>
        ))}
      </div>
      {!short && (
        <label className="flex min-h-11 items-center gap-3">
          <input type="checkbox" name="copy" value="no" className="size-6" />
          {within ? words.noCopyOut : words.noCopyIn}
        </label>
      )}
    </form>
  );
}
