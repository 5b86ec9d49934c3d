import type { ReactNode } from 'react';
import type { FormWords } from '@/lib/form';
import type { Outcome } from './use-send';

type Props = {
  label: string;
  words: FormWords;
  outcome: Outcome;
  sending: boolean;
  waiting: boolean;
  kept: boolean;
  bare?: boolean;
  /** It is no green yes. */
  ends?: boolean;
  /** A quieter button in front of it. */
  beside?: ReactNode;
};

/** The button, and under it the one thing to know: saved here, on its way, or not sent. In the page, never over it. */
export function SubmitBar({ label, words, outcome, sending, waiting, kept, bare, ends, beside }: Props) {
  const done = outcome.at === 'done';
  const lost = outcome.at === 'lost' && !sending && !waiting;
  const busy = sending || waiting || done;
  const says = waiting ? words.waitingPhotos : busy ? words.sending : lost ? words.retry : label;
  return (
    <div className={`px-4 ${bare ? 'py-2' : 'pt-4 pb-8'}`}>
      <div className="mx-auto flex max-w-80 flex-wrap gap-3">
        {beside}
        <button
          type="submit"
          aria-disabled={busy || undefined}
          aria-busy={busy || undefined}
          className={`weui-btn ${tone(ends)} flex min-w-24 flex-1`}
        >
          {says}
        </button>
      </div>
      <p role="status" className={`mt-2 min-h-[1.5em] text-center text-sm ${lost ? 'text-red' : 'text-soft'}`}>
        {lost && words.retryHint}
        {!lost && !busy && kept && words.saved}
        {done && outcome.message}
      </p>
    </div>
  );
}

const tone = (ends?: boolean) => (ends ? 'weui-btn_default weui-btn_danger' : 'weui-btn_primary');
