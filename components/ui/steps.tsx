import { Fragment } from 'react';
import { classes } from './classes';
import { inks, type Tone } from './tag';

export type StepsProps = {
  names: string[];
  current: number;
  tone?: Tone;
  label: string;
  done?: boolean;
  halted?: boolean;
};

/** ●──●──○ with the name of the step it stands at, or was halted at; `label` is the whole said in words for a screen reader. */
export function Steps({ names, current, tone = 'green', label, done, halted }: StepsProps) {
  const last = done ? names.length : current;
  return (
    <div className="flex items-center gap-4">
      <div role="img" aria-label={label} className="flex min-w-0 flex-1 items-center">
        {names.map((name, step) => (
          <Fragment key={name}>
            {step > 0 && <span className={classes('h-0.5 flex-1', step <= last ? 'bg-brand' : 'bg-line')} />}
            <span title={name} className={dotLook(step, last, halted)} />
          </Fragment>
        ))}
      </div>
      <span aria-hidden className={classes('shrink-0 text-base font-medium', inks[tone])}>
        {names[current]}
      </span>
    </div>
  );
}

function dotLook(step: number, last: number, halted?: boolean): string {
  if (step < last) return 'size-2 shrink-0 rounded-full bg-brand';
  if (step === last && halted) return 'size-3 shrink-0 rounded-full bg-amber ring-4 ring-amber-wash';
  if (step === last) return 'size-3 shrink-0 rounded-full bg-brand ring-4 ring-green-wash';
  return 'size-2 shrink-0 rounded-full border-2 border-faint';
}
