import type { ReactNode } from 'react';
import { classes } from './classes';

export type PanelProps = {
  title?: ReactNode;
  aside?: ReactNode;
  flush?: boolean;
  children: ReactNode;
  className?: string;
};

/** A framed part of a desk page; `flush` lets a table reach its edges. */
export function Panel({ title, aside, flush, children, className }: PanelProps) {
  return (
    <section className={classes('card rounded-md border border-line bg-card', className)}>
      {title && (
        <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 px-4 py-1.5">
          <h2 className="font-medium">{title}</h2>
          {aside && <div className="flex items-center gap-2 text-sm text-soft">{aside}</div>}
        </div>
      )}
      <div className={flush ? undefined : classes('px-4 pb-4', !title && 'pt-4')}>{children}</div>
    </section>
  );
}
