import type { ReactNode } from 'react';
import type { MoveName } from '@/lib/services/moves';
import { MiniForm } from '../../form/mini-form';
import type { Acts } from './acts';

export type UnfoldProps = { move: MoveName; acts: Acts; text?: ReactNode; ends?: boolean };

/** The form of a move, shown once the address points to it: a link opens it without script, and Back closes it. */
export function Unfold({ move, acts, text, ends }: UnfoldProps) {
  const spec = acts.forms[move];
  if (!spec) return null;
  return (
    <div id={unfoldId(move)} className="hidden scroll-mt-16 pt-3 target:block">
      {text && <p className="text-sm text-soft">{text}</p>}
      <div className="-mx-4">
        <MiniForm spec={spec} action={acts.action} words={acts.words} photos={acts.photos} ends={ends} />
      </div>
    </div>
  );
}

export const unfoldId = (move: MoveName) => `do-${move}`;
