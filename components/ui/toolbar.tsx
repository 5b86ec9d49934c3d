import type { ReactNode } from 'react';
import { classes } from './classes';

export type ToolbarProps = { children: ReactNode; end?: ReactNode; className?: string };

/** One row of controls above a list or a text; what stands at `end` goes to the right. */
export function Toolbar({ children, end, className }: ToolbarProps) {
  return (
    <div className={classes('flex min-h-12 flex-wrap items-center gap-2', className)}>
      {children}
      {end && <div className="ml-auto flex flex-wrap items-center gap-2">{end}</div>}
    </div>
  );
}
