'use client';

import { useEffect, useRef } from 'react';
import type { FormAction } from '@/lib/action-state';
import { plainAction } from '../form/plain-action';

export type MarkReadProps = { id: string; action: FormAction; label: string };

/** Says once that the notice was opened; without JavaScript by a button, for looking at a page changes nothing. */
export function MarkRead({ id, action, label }: MarkReadProps) {
  const told = useRef(false);
  useEffect(() => {
    if (told.current) return;
    told.current = true;
    const form = new FormData();
    form.set('notice', id);
    form.set('$js', '1');
    void action({ at: 'idle' }, form).catch(() => undefined);
  }, [id, action]);
  return (
    <form action={plainAction(action)} className="px-4 pt-6 [@media(scripting:enabled)]:hidden">
      <button type="submit" name="notice" value={id} className="weui-btn weui-btn_primary w-full">
        {label}
      </button>
    </form>
  );
}
