import { classes } from './classes';

export type AvatarProps = { name: string; tone?: 'home' | 'staff' | 'desk'; className?: string };

/** A surname on a square, as tall as a WeChat portrait. Decoration: the name stands beside it in words. */
export function Avatar({ name, tone = 'home', className }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={classes(
        'grid size-[2.35em] shrink-0 place-items-center overflow-hidden rounded-md font-medium select-none',
        tones[tone],
        className,
      )}
    >
      {[...name.trim()][0] ?? ''}
    </span>
  );
}

const tones = { home: 'bg-fill text-soft', staff: 'bg-brand text-white', desk: 'bg-blue-wash text-blue' };
