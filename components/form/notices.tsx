import type { FormWords } from '@/lib/form';
import { fill } from './fill';
import { noticeId } from './scene';
import type { Outcome } from './use-send';

type Props = { formId: string; outcome: Outcome; words: FormWords; shown: Set<string> };

/** What the server answered, on top of the form: the sentence, how many fields to correct, or the ticket already filed. */
export function Notice({ formId, outcome, words, shown }: Props) {
  const lines = sentences(outcome, words, shown);
  if (lines.length === 0) return null;
  const earlier = outcome.at === 'refused' ? outcome.earlier : undefined;
  return (
    <div
      id={noticeId(formId)}
      role="alert"
      tabIndex={-1}
      className={`mx-2 rounded-md px-3 py-2.5 text-base ${earlier ? 'bg-amber-wash text-amber' : 'bg-red-wash text-red'}`}
    >
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {earlier && (
        <p className="mt-2 flex flex-wrap gap-2">
          <a href={earlier.href} className="weui-btn weui-btn_default weui-btn_medium">
            {words.earlierOpen}
          </a>
          <button type="submit" name="$new" value="1" className="weui-btn weui-btn_default weui-btn_medium">
            {words.earlierAnew}
          </button>
        </p>
      )}
    </div>
  );
}

function sentences(outcome: Outcome, words: FormWords, shown: Set<string>): string[] {
  if (outcome.at === 'fault') {
    const numbered = outcome.message.includes(outcome.id);
    return numbered ? [outcome.message] : [outcome.message, fill(words.faultNumber, { id: outcome.id })];
  }
  if (outcome.at === 'stale') return [words.stale];
  if (outcome.at !== 'refused') return [];
  const { message, earlier, fields = {} } = outcome;
  if (earlier) return [fill(words.earlier, { number: earlier.number }), words.earlierHint];
  const beside = Object.keys(fields).filter((name) => shown.has(name)).length;
  const homeless = Object.entries(fields).flatMap(([name, line]) => (shown.has(name) ? [] : [line]));
  const top = message ?? (beside > 0 ? fill(words.check, { count: beside }) : undefined);
  return [...new Set(top ? [top, ...homeless] : homeless)];
}

type DraftProps = { words: FormWords; clear: () => void; seen: () => void };

/** Says that what was typed last time is back, and offers to go on or to start over. */
export const DraftFound = ({ words, clear, seen }: DraftProps) => (
  <div
    role="status"
    className="mx-2 flex flex-wrap items-center gap-x-4 gap-y-1 rounded-md bg-blue-wash px-3 py-1 text-sm text-blue"
  >
    <span className="min-w-40 flex-1 py-1">{words.draftFound}</span>
    <button type="button" onClick={seen} className="min-h-11 font-medium underline underline-offset-4">
      {words.draftContinue}
    </button>
    <button type="button" onClick={clear} className="min-h-11 font-medium underline underline-offset-4">
      {words.draftClear}
    </button>
  </div>
);
