'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, startTransition, useEffect, useRef } from 'react';
import type { FormAction } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import { Notice } from '../form/notices';
import { useSend } from '../form/use-send';

export type BulkFormProps = { action: FormAction; words: FormWords; children: ReactNode };

/** The list as a form: what is ticked is given away together, and above it stands what became of each. */
export function BulkForm({ action, words, children }: BulkFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const { outcome, plainAction, submit, sending } = useSend(action);

  useEffect(() => {
    if (outcome.at !== 'done') return;
    form.current?.reset();
    startTransition(() => router.refresh());
  }, [outcome, router]);

  return (
    <form ref={form} action={plainAction} onSubmit={submit} aria-busy={sending || undefined} className="group/bulk">
      <Notice formId="bulk" outcome={outcome} words={words} shown={none} />
      {outcome.at === 'done' && outcome.message && (
        <p role="status" className="mb-2 rounded-md bg-blue-wash px-3 py-2.5 text-sm whitespace-pre-line text-blue">
          {outcome.message}
        </p>
      )}
      {children}
    </form>
  );
}

const none = new Set<string>();
