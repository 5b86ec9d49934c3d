import type { ReactNode } from 'react';
import type { Tone } from '@/lib/tone';
import { Icon, type IconName } from '../icons/icon';
import { classes } from './classes';

export type { Tone };

export type TagProps = { tone?: Tone; icon?: IconName; children: ReactNode; className?: string };

/** A state in one word; the colour only repeats what the word says. */
export function Tag({ tone = 'neutral', icon, children, className }: TagProps) {
  return (
    <span
      className={classes(
        'inline-flex items-center gap-[0.25em] rounded-sm px-[0.5em] py-[0.12em] text-xs whitespace-nowrap',
        washes[tone],
        className,
      )}
    >
      {icon && <Icon name={icon} className="size-[1.1em]" />}
      {children}
    </span>
  );
}

/** Background and text of one tone, for things that are not a tag. */
export const washes: Record<Tone, string> = {
  neutral: 'bg-fill text-soft',
  green: 'bg-green-wash text-green',
  amber: 'bg-amber-wash text-amber',
  red: 'bg-red-wash text-red',
  blue: 'bg-blue-wash text-blue',
};

/** Text alone of one tone. */
export const inks: Record<Tone, string> = {
  neutral: 'text-soft',
  green: 'text-green',
  amber: 'text-amber',
  red: 'text-red',
  blue: 'text-blue',
};
