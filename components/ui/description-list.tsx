import { Fragment, type ReactNode } from 'react';
import { classes } from './classes';

export type Description = { term: ReactNode; value: ReactNode; key?: string };

export type DescriptionListProps = { items: Description[]; className?: string };

/** Facts as term and value in two columns; one under the other in the elder mode. */
export function DescriptionList({ items, className }: DescriptionListProps) {
  return (
    <dl
      className={classes(
        'grid grid-cols-[minmax(4.5em,auto)_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm elder:grid-cols-1 elder:gap-y-0',
        className,
      )}
    >
      {items.map((item, index) => (
        <Fragment key={item.key ?? index}>
          <dt className="max-w-[8em] text-soft">{item.term}</dt>
          <dd className="min-w-0 elder:mb-2">{item.value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
