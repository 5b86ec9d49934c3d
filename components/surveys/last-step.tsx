import type { FormWords } from '@/lib/form';
import type { Low } from '@/lib/surveys/low-scores';
import { sayText } from '@/lib/surveys/say-text';
import { fill } from '../form/fill';
import { look } from '../form/look';
import { SendButton } from '../form/send-button';
import type { Outcome } from '../form/use-send';
import { type Scene, saidIn } from './scene';

type Props = {
  scene: Scene;
  form: FormWords;
  sender: { outcome: Outcome; sending: boolean };
  preview: boolean;
  /** For photos that are still on their way. */
  waiting: boolean;
  /** Nothing is offered for them where it is null. */
  lows: Low[] | null;
  put: (name: string, value: string) => void;
  back: () => void;
};

/** All is answered: whoever gave low scores may ask for an answer to them, and it is sent. */
export function LastStep({ scene, form, sender, preview, waiting, lows, put, back }: Props) {
  const { words, live } = scene;
  const busy = waiting || sender.sending || sender.outcome.at === 'done';
  return (
    <div className="space-y-2">
      {live && (
        <div className="bg-card px-4 py-4 sm:rounded-lg">
          <h2 className="text-lg font-medium">{words.ready}</h2>
          <p className="mt-1 text-sm text-soft">{words.once}</p>
        </div>
      )}
      {lows && (lows.length > 0 || !live) && <Agree scene={scene} lows={lows} put={put} />}
      {preview ? (
        <p role="status" className="px-4 py-3 text-center text-soft">
          {words.preview}
        </p>
      ) : (
        <div className="mx-auto max-w-80 px-4 pt-4">
          <SendButton outcome={sender.outcome} busy={busy} words={form} className="weui-btn weui-btn_primary w-full">
            {busy ? form.sending : words.send}
          </SendButton>
          <p role="status" className="mt-2 min-h-[1.5em] text-center text-sm text-red">
            {sender.outcome.at === 'lost' && !busy && form.retryHint}
          </p>
        </div>
      )}
      {live && (
        <div className="pb-8 text-center">
          <button type="button" onClick={back} className="min-h-11 px-4 text-link">
            {form.back}
          </button>
        </div>
      )}
    </div>
  );
}

type AgreeProps = Pick<Props, 'scene' | 'put'> & { lows: Low[] };

/** SUR-6: a low score becomes a complaint only by this tick. */
function Agree({ scene, lows, put }: AgreeProps) {
  const { words, live, locale, id } = scene;
  const agreed = saidIn(scene, 'agree') === 'on';
  const names = lows
    .map((low) => (low.words ? sayText(low.words, locale) : low.topic && words.topic[low.topic]))
    .join(words.listComma);
  return (
    <div className="bg-card px-4 py-4 sm:rounded-lg">
      {lows.length > 0 && <p className="mb-2">{fill(words.lows, { names })}</p>}
      <label className="flex min-h-11 items-start gap-3">
        <input
          type="checkbox"
          name="agree"
          value="on"
          className="mt-1 size-5 flex-none accent-(--fill-brand)"
          checked={agreed}
          onChange={({ currentTarget }) => put('agree', currentTarget.checked ? 'on' : '')}
        />
        <span>{words.agree}</span>
      </label>
      {(agreed || !live) && (
        <label className="boxed mt-2 block">
          <span className="mb-1 block text-sm text-soft">{words.agreeWords}</span>
          <textarea
            id={`${id}-words`}
            name="words"
            rows={3}
            maxLength={500}
            className={`${look.box} resize-none py-2`}
            value={saidIn(scene, 'words')}
            onChange={({ currentTarget }) => put('words', currentTarget.value)}
          />
        </label>
      )}
    </div>
  );
}
