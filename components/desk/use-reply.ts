import { useRouter } from 'next/navigation';
import { type FormEvent, type RefObject, startTransition, useEffect } from 'react';
import type { FormAction } from '@/lib/action-state';
import { useSend } from '../form/use-send';

/** Sends what stands in the box; once it has arrived the box is empty and the page shows it. */
export function useReply(action: FormAction, area: RefObject<HTMLTextAreaElement | null>) {
  const router = useRouter();
  const { outcome, plainAction, send, sending } = useSend(action);
  const typed = 'values' in outcome ? String(outcome.values.words ?? '') : '';

  useEffect(() => {
    if (outcome.at !== 'done') return;
    if (area.current) area.current.value = '';
    startTransition(() => router.refresh());
  }, [outcome, router, area]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!sending && area.current?.value.trim()) send(new FormData(event.currentTarget));
  };
  return { outcome, plainAction, submit, sending, typed };
}
