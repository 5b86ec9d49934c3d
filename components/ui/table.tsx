import type { ReactNode } from 'react';
import { classes } from './classes';
import type { Markup } from './markup';
import { Written } from './written';

export type TableProps = {
  caption: string;
  head: ReactNode;
  children?: ReactNode;
  /** Rows that are written out, in place of children: for long lists. */
  rows?: Markup[];
  /** On a phone each row is a little card; its `tr` has the class `cardRow`. */
  cards?: boolean;
  /** As many columns as somebody's file has: it moves sideways within its frame on every screen. */
  wide?: boolean;
  className?: string;
};

/** A dense list at the desk. Rows are plain `tr`; a link with class `row-link` makes its whole row clickable. */
export function Table({ caption, head, children, rows, cards, wide, className }: TableProps) {
  return (
    <div
      {...(wide ? { ...moves, 'aria-label': caption } : {})}
      className={classes(
        'rows-frame',
        cards && 'max-md:[&_thead]:sr-only',
        wide && 'overflow-x-auto! [&_th]:static!',
        className,
      )}
    >
      <table className="rows">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>{head}</tr>
        </thead>
        {rows ? <Written as="tbody" parts={rows} /> : <tbody>{children}</tbody>}
      </table>
    </div>
  );
}

/** What moves sideways is reached and moved by the keyboard too. */
const moves = { role: 'region', tabIndex: 0 } as const;

/** A row that on a phone is a card of several lines; its cells then say where in it they stand. */
export const cardRow =
  'max-md:grid max-md:gap-x-2 max-md:gap-y-0.5 max-md:border-b max-md:border-line max-md:px-3 max-md:py-2.5 ' +
  'max-md:*:h-auto! max-md:*:border-0! max-md:*:p-0! max-md:*:empty:hidden';
