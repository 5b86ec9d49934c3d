import { useRouter } from 'next/navigation';
import { startTransition, useEffect, useRef } from 'react';
import type { FormAction } from '@/lib/action-state';
import { useSend } from '../../form/use-send';
import { type Draft, postOf } from './scene';

type Of = { id: string; version: number; back: string };
type Then = {
  /** Nothing was written since: what was saved stands as the server has it. */
  adopt: () => void;
  forget: () => void;
};

/** Posts the whole survey. Saved, the page is read again with its new version, and what was kept on this device goes. */
export function useSave(action: FormAction, { id, version, back }: Of, draft: Draft, then: Then) {
  const router = useRouter();
  const { outcome, send, sending } = useSend(action);
  const posted = useRef<string | null>(null);
  const before = useRef(version);
  const now = JSON.stringify(draft);
  useEffect(() => {
    if (outcome.at === 'done') startTransition(() => router.refresh());
  }, [outcome, router]);
  useEffect(() => {
    if (before.current === version) return;
    before.current = version;
    if (posted.current !== now) return;
    then.adopt();
    then.forget();
  });
  const save = () => {
    if (sending) return;
    const form = new FormData();
    const whole = { survey: id, version: String(version), back, ...postOf(draft) };
    for (const [name, value] of Object.entries(whole)) form.set(name, String(value));
    posted.current = now;
    send(form);
  };
  return { outcome, busy: sending, save };
}
