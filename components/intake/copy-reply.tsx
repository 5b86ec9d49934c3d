'use client';

import { useState } from 'react';

export type CopyReplyProps = { text: string; says: Record<'copy' | 'copied' | 'notCopied', string> };

/** The words for the group, seen before they are copied. */
export function CopyReply({ text, says }: CopyReplyProps) {
  const [done, setDone] = useState<'copied' | 'notCopied' | null>(null);
  const copy = () => {
    const copying = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copying.then(
      () => setDone('copied'),
      () => setDone('notCopied'),
    );
  };
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p className="min-w-60 flex-1 rounded-md bg-fill px-3 py-2 text-sm break-words select-all">{text}</p>
      <button type="button" onClick={copy} className="weui-btn weui-btn_default weui-btn_mini">
        {says.copy}
      </button>
      <span role="status" className="text-xs text-soft">
        {done ? says[done] : ''}
      </span>
    </div>
  );
}
