import { fill } from '../../form/fill';
import { Notice } from '../../form/notices';
import type { Outcome } from '../../form/use-send';
import type { BuildWords } from './scene';

type Props = {
  words: BuildWords;
  outcome: Outcome;
  dirty: boolean;
  busy: boolean;
  /** How much keeps it from being saved. */
  gaps: number;
  onSave: () => void;
};

/** Saves the whole survey, and says whether there is anything to save. */
export function SaveBar({ words, outcome, dirty, busy, gaps, onSave }: Props) {
  const { build, form } = words;
  const says = gaps > 0 ? fill(build.gaps, { count: gaps }) : dirty ? build.unsaved : build.saved;
  return (
    <div className="sticky bottom-0 z-20 -mx-4 border-t border-line bg-bar px-4 py-2 max-md:bottom-[60px]">
      <Notice formId="build" outcome={outcome} words={form} shown={new Set()} />
      <div className="flex flex-wrap items-center gap-3">
        <button
          type="button"
          aria-busy={busy || undefined}
          aria-disabled={busy || !dirty || undefined}
          onClick={onSave}
          className="weui-btn weui-btn_primary weui-btn_medium m-0! aria-disabled:opacity-60"
        >
          {outcome.at === 'lost' && !busy ? form.retry : build.save}
        </button>
        <p role="status" className={`text-sm ${gaps > 0 ? 'text-red' : 'text-soft'}`}>
          {says}
        </p>
      </div>
    </div>
  );
}
