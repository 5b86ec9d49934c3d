'use client';

import { useEffect, useRef } from 'react';
import type { ProofProps } from '@/lib/people/say-proof';

/**
 * Shows that no machine asks, without anybody noticing: the work is done while the number is typed. Where it can't be (no
 * script, no HTTPS) the server asks the question when it is due, and only then the box is shown.
 */
export function SilentProof({
  challenge,
  bits,
  of,
  question,
  hint,
  id,
  wrong,
}: ProofProps & { id: string; wrong?: string }) {
  const work = useRef<HTMLInputElement>(null);
  const box = `${id}-answer`;
  useEffect(() => (work.current ? workFor(work.current, challenge, bits, of) : undefined), [challenge, bits, of]);
  return (
    <>
      <input type="hidden" name="challenge" value={challenge} readOnly />
      <input ref={work} type="hidden" name="work" />
      {wrong && (
        <>
          <label htmlFor={box} className="mb-1 block text-sm text-soft">
            {question}
          </label>
          <input
            id={box}
            name="answer"
            inputMode="numeric"
            autoComplete="off"
            maxLength={8}
            aria-invalid
            aria-describedby={`${box}-note ${box}-hint`}
            className="field-box min-h-14 w-full px-4 text-xl"
          />
          <p id={`${box}-note`} className="mt-1 text-sm text-red">
            {wrong}
          </p>
          <p id={`${box}-hint`} className="mt-1 text-sm text-soft">
            {hint}
          </p>
        </>
      )}
    </>
  );
}

/** Works ahead as soon as the number is whole; a form sent sooner waits for it. */
function workFor(into: HTMLInputElement, challenge: string, bits: number, of?: string) {
  const form = into.form;
  if (!form || !globalThis.crypto?.subtle) return;
  const words = () => (of ? String(new FormData(form).get(of) ?? '').trim() : '');
  let done = '';
  let begun = '';
  const begin = (then?: () => void) => {
    const over = words();
    if (begun === over && !then) return;
    begun = over;
    findWork(`${challenge}|${over}|`, bits).then((found) => {
      if (over !== words()) return;
      into.value = found;
      done = `=${over}`;
      then?.();
    });
  };
  const early = () => words().replace(/\D/g, '').length >= 11 && begin();
  const held = (event: SubmitEvent) => {
    if (done === `=${words()}`) return;
    event.preventDefault();
    event.stopPropagation();
    // A task of its own: found while this very event is still under way, the browser would pass over a second submit.
    begin(() => setTimeout(() => form.requestSubmit()));
  };
  if (!of) begin();
  form.addEventListener('input', early);
  form.addEventListener('submit', held, true);
  return () => {
    form.removeEventListener('input', early);
    form.removeEventListener('submit', held, true);
  };
}

const AT_ONCE = 64;

/** The first number whose SHA-256 behind these words begins with so many zero bits. */
async function findWork(words: string, bits: number): Promise<string> {
  const coder = new TextEncoder();
  for (let from = 0; ; from += AT_ONCE) {
    const each = Array.from({ length: AT_ONCE }, (_, i) =>
      crypto.subtle.digest('SHA-256', coder.encode(words + (from + i))),
    );
    const found = (await Promise.all(each)).findIndex((hash) => new DataView(hash).getUint32(0) >>> (32 - bits) === 0);
    if (found >= 0) return String(from + found);
  }
}
