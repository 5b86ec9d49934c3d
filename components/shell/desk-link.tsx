'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

export type DeskLinkProps = { href: string; className: string; children: ReactNode };

/** A link of the desk's menu that knows when it is the current one; the menu outlives the pages it leads to. */
export function DeskLink({ href, className, children }: DeskLinkProps) {
  const path = usePathname();
  const here = path === href || (href !== '/admin' && path.startsWith(`${href}/`));
  return (
    <Link href={href} prefetch={false} aria-current={here ? 'page' : undefined} className={className}>
      {children}
    </Link>
  );
}
