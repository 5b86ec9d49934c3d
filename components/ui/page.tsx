import type { ReactNode } from 'react';
import { classes } from './classes';

export type PageProps = { children: ReactNode; className?: string };

/** The content of a phone page: one column, never wider than a large phone held sideways. */
export function Page({ children, className }: PageProps) {
  return (
    <main id="main" tabIndex={-1} className={classes('mx-auto w-full max-w-phone grow pb-10', className)}>
      {children}
    </main>
  );
}

export type SectionProps = {
  title?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
  id?: string;
};

/** A titled part of a page on the page's own ground. */
export function Section({ title, aside, children, className, id }: SectionProps) {
  return (
    <section id={id} className={classes('mt-6', className)}>
      {title && (
        <div className="flex items-baseline justify-between gap-4 px-4 pb-2">
          <h2 className="text-sm text-soft">{title}</h2>
          {aside && <div className="text-sm text-link">{aside}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
