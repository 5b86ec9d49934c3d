import type { ReactNode } from 'react';
import { classes } from './classes';
import { inks, type Tone } from './tag';

export type Counter = { href: string; label: ReactNode; count: ReactNode; tone?: Tone; current?: boolean };

export type CountersProps = { label: string; counters: Counter[]; className?: string };

/** Headline numbers, each the way into what is behind it. */
export function Counters({ label, counters, className }: CountersProps) {
  return (
    <nav
      aria-label={label}
      className={classes('grid grid-cols-[repeat(auto-fit,minmax(6.4em,1fr))] gap-3 print:hidden', className)}
    >
      {counters.map((counter) => (
        <a
          key={counter.href}
          href={counter.href}
          aria-current={counter.current ? 'page' : undefined}
          className="rounded-md border border-line bg-card px-4 py-3 hover:border-faint aria-[current]:border-brand"
        >
          <span className={classes('block text-2xl font-medium', counter.tone && inks[counter.tone])}>
            {counter.count}
          </span>
          <span className="text-sm text-soft">{counter.label}</span>
        </a>
      ))}
    </nav>
  );
}
