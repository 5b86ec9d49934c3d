'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useEffect, useSyncExternalStore } from 'react';
import type { FormAction } from '@/lib/action-state';
import { fill } from '../form/fill';
import { forgetRefused, gateView, noGateView, onGate, openGate, sendAll, type Told } from './store';
import type { GateWords } from './words';

type Props = { personId: string; action: FormAction; words: GateWords };

const AGAIN = 20_000;

/** What became of the last tap, how many still wait on this phone, and what was refused for good. One to a page. */
export function GateStrip({ personId, action, words }: Props) {
  const router = useRouter();
  const { waiting, last, refused, counted } = useSyncExternalStore(onGate, gateView, noGateView);

  useEffect(() => {
    void openGate(personId, action);
    const seen = () => document.visibilityState === 'visible' && void sendAll();
    const timer = setInterval(seen, AGAIN);
    window.addEventListener('online', seen);
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', seen);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [personId, action]);

  useEffect(() => {
    if (counted > 0) startTransition(() => router.refresh());
  }, [counted, router]);

  return (
    <div className="sticky top-0 z-20 flex flex-col gap-2 *:rounded-md *:px-4 *:py-3">
      <div role="status" className="contents *:rounded-md *:px-4 *:py-3">
        {last?.sent.at === 'counted' && <p className="bg-green-wash text-green">{last.sent.text}</p>}
        {waiting.length > 0 && (
          <p className="bg-amber-wash text-amber">
            {fill(words.waiting, { count: waiting.length })} {last?.sent.at === 'kept' && last.sent.why}
          </p>
        )}
      </div>
      {refused.length > 0 && <Refused refused={refused} words={words} />}
    </div>
  );
}

const Refused = ({ refused, words }: { refused: Told[]; words: GateWords }) => (
  <div role="alert" className="bg-red-wash text-red">
    {refused.map(({ tap, sent }) => (
      <p key={tap.id}>
        {fill(words.refused, { no: tap.no, way: words[tap.direction], why: sent.at === 'refused' ? sent.why : '' })}
      </p>
    ))}
    <button type="button" onClick={forgetRefused} className="min-h-11 font-medium underline underline-offset-4">
      {words.seen}
    </button>
  </div>
);
