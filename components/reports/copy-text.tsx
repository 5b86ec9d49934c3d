'use client';

import { useRef, useState } from 'react';
import { Button } from '../ui/button';

export type CopyTextProps = { label: string; text: string; copy: string; copied: string; failed: string };

/** A text that one tap copies. Without JavaScript, or where the browser refuses, it can be selected by hand. */
export function CopyText({ label, text, copy, copied, failed }: CopyTextProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [done, setDone] = useState<boolean | null>(null);
  return (
    <div className="space-y-3">
      <Button
        tone="primary"
        size="medium"
        icon="copy"
        className="[@media(scripting:none)]:hidden!"
        onClick={async () => setDone(await copyText(text, box.current))}
      >
        {copy}
      </Button>
      <p role="status" className={done === false ? 'text-red' : 'text-green'}>
        {done === null ? '' : done ? copied : failed}
      </p>
      <textarea
        ref={box}
        readOnly
        aria-label={label}
        value={text}
        rows={text.split('\n').length + 1}
        className="block w-full rounded-md border border-line bg-page p-3 leading-relaxed"
      />
    </div>
  );
}

/** The clipboard is there on HTTPS only; on a plain address of the office the older way does it. */
async function copyText(text: string, box: HTMLTextAreaElement | null): Promise<boolean> {
  const written = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  if (written) return true;
  box?.select();
  return document.execCommand('copy');
}
