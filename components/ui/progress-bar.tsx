import { classes } from './classes';
import { inks, type Tone } from './tag';

export type ProgressBarProps = { used: number; label: string; tone?: Tone; className?: string };

/** How much of something is used, 0 to 1; more than all of it is a full bar. The words stand beside it. */
export function ProgressBar({ used, label, tone = 'green', className }: ProgressBarProps) {
  const share = Math.round(Math.min(1, Math.max(0, used)) * 100);
  return <progress className={classes('meter', inks[tone], className)} max={100} value={share} aria-label={label} />;
}
