import type { PromiseSaid } from '@/lib/tickets/say-promise';
import { Icon } from '../../icons/icon';
import { ProgressBar } from '../../ui/progress-bar';

export type PromiseLineProps = { promise: PromiseSaid; used: string; large?: boolean };

/**
 * The promise as a sentence, how much of its time is used, and in red what happens when it was broken. Other promises of
 * the same time stand below it where there is room.
 */
export function PromiseLine({ promise, used, large }: PromiseLineProps) {
  const { text, late, now, also, turn, used: share } = promise;
  return (
    <div className={large ? 'text-base' : 'text-sm'}>
      <p
        className={
          late ? 'font-medium text-red' : turn ? 'font-medium text-amber' : large ? 'font-medium' : 'text-soft'
        }
      >
        {(late || turn) && <Icon name={late ? 'warn' : 'hand'} className="mr-1 size-[1.3em]" />}
        {text}
      </p>
      {now && <p className="text-sm text-red">{now}</p>}
      {also
        .filter((one) => large || one.late)
        .map((one) => (
          <p key={one.text} className={one.late ? 'text-sm text-red' : 'text-sm text-soft'}>
            {one.text}
          </p>
        ))}
      {share !== null && <ProgressBar used={share} tone={toneOf(late, share)} label={used} className="mt-2" />}
    </div>
  );
}

const toneOf = (late: boolean, share: number) => (late ? 'red' : share >= 0.8 ? 'amber' : 'green');
