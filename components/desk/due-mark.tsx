import type { DueSaid } from '@/lib/desk/say-row';
import { classes } from '../ui/classes';
import { ProgressBar } from '../ui/progress-bar';
import { inks } from '../ui/tag';

/** Which promise falls due, how long it has, and a thin bar of how much of its time is used. */
export const DueMark = ({ due }: { due: DueSaid }) => (
  <div
    className={classes(
      'inline-grid w-full max-w-[11em] grid-cols-1 gap-0.5 leading-tight',
      due.tone === 'neutral' ? '' : inks[due.tone],
    )}
  >
    <span className="flex flex-wrap items-baseline justify-between gap-x-2 whitespace-nowrap">
      <span className="text-xs text-soft">{due.what}</span>
      <span className={due.tone === 'neutral' ? '' : 'font-medium'}>{due.text}</span>
    </span>
    {due.used !== null && (
      <ProgressBar
        used={due.used}
        tone={due.tone === 'neutral' ? 'green' : due.tone}
        label={`${due.what} ${due.text}`}
      />
    )}
  </div>
);
