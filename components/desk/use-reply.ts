import { useRouter } from 'next/navigation';
import { type FormEvent, type RefObject, startTransition, useEffect } from 'react';
import type { FormAction } from '@/lib/action-state';
import { useSend } from '../form/use-send';
import { useReplyDraft } from './use-reply-draft';

type Area = RefObject<HTMLTextAreaElement | null>;

/**
 * Sends what stands in the box; once it has arrived the box is empty and the page shows it. Until then it is kept on this
 * device as the person's draft, so that it is there again after the desk was locked.
 */
export function useReply(action: FormAction, area: Area, draft: string, choose: (move: string) => void) {
  const router = useRouter();
  const { outcome, plainAction, send, sending } = useSend(action);
  const typed = 'values' in outcome ? String(outcome.values.words ?? '') : '';
  const { note, drop } = useReplyDraft(draft, area, choose);

  useEffect(() => {
    if (outcome.at !== 'done') return;
    if (area.current) area.current.value = '';
    drop();
    startTransition(() => router.refresh());
  }, [outcome, router, area, drop]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!sending && area.current?.value.trim()) send(new FormData(event.currentTarget));
  };
  return { outcome, plainAction, submit, sending, typed, note };
}
