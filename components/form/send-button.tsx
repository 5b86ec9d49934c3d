import type { ButtonHTMLAttributes, ReactNode } from 'react';
import type { FormWords } from '@/lib/form';
import type { Outcome } from './use-send';

type Props = { outcome: Outcome; busy: boolean; words: FormWords; children: ReactNode };

/** The button of a form: it shows that it was pressed, and asks to be pressed again where the line failed. */
export function SendButton({
  outcome,
  busy,
  words,
  children,
  ...rest
}: Props & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'>) {
  return (
    <button {...rest} type="submit" aria-busy={busy || undefined} aria-disabled={busy || undefined}>
      {outcome.at === 'lost' && !busy ? words.retry : children}
    </button>
  );
}
