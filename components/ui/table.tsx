import type { ReactNode } from 'react';
import { classes } from './classes';

export type TableProps = { caption: string; head: ReactNode; children: ReactNode; className?: string };

/** A dense list at the desk. Rows are plain `tr`; a link with class `row-link` makes its whole row clickable. */
export function Table({ caption, head, children, className }: TableProps) {
  return (
    <div className={classes('rows-frame', className)}>
      <table className="rows">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
