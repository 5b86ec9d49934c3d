import { classes } from './classes';

export type BadgeProps = { count: number; label?: string; quiet?: boolean; className?: string };

/**
 * A red count, nothing at zero, 99+ beyond; `label` is what a screen reader says instead of the bare number. `quiet` is
 * grey: so many there are, nothing calls.
 */
export function Badge({ count, label, quiet, className }: BadgeProps) {
  if (count <= 0) return null;
  return (
    <span
      className={classes(
        'inline-flex h-[1.6em] min-w-[1.6em] items-center justify-center rounded-full px-[0.4em] text-2xs font-medium whitespace-nowrap',
        quiet ? 'bg-page text-soft' : 'bg-danger text-white',
        className,
      )}
    >
      <span aria-hidden={label ? true : undefined}>{count > 99 ? '99+' : count}</span>
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}

export type DotProps = { label: string; className?: string };

/** A red dot: something new, without a number. */
export function Dot({ label, className }: DotProps) {
  return (
    <span className={classes('inline-block size-2 rounded-full bg-danger', className)}>
      <span className="sr-only">{label}</span>
    </span>
  );
}
