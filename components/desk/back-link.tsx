import type { ReactNode } from 'react';
import { Icon } from '../icons/icon';

/** The way one step up, above the heading of a page of the desk. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="inline-flex min-h-9 items-center gap-1 text-link max-md:min-h-11">
      <Icon name="back" className="size-[1.1em]" />
      {children}
    </a>
  );
}
