'use client';

import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';

export type DeskLinkProps = {
  href: string;
  className: string;
  hotkey?: string;
  /** Takes along the service that a list is narrowed to, too. */
  keepsKind?: boolean;
  /** Loads the page anew, which also closes the menu it stands in. */
  hard?: boolean;
  children: ReactNode;
};

/** A link of the desk's menu: knows when it is the current one, and takes along the community the address names. */
export function DeskLink({ href, className, hotkey, keepsKind, hard, children }: DeskLinkProps) {
  const path = usePathname();
  const asked = useSearchParams();
  const kept = ['c', ...(keepsKind ? ['kind'] : [])].flatMap((name) => {
    const value = asked.get(name);
    return value ? [[name, value]] : [];
  });
  const here = path === href || (href !== '/admin' && path.startsWith(`${href}/`));
  const given = {
    href: kept.length > 0 ? `${href}?${new URLSearchParams(kept)}` : href,
    'aria-current': here ? ('page' as const) : undefined,
    'data-hotkey': hotkey,
    className,
  };
  if (hard) return <a {...given}>{children}</a>;
  return (
    <Link {...given} prefetch={false}>
      {children}
    </Link>
  );
}

/** The same for a GET form. */
export function KeepCommunity() {
  const c = useSearchParams().get('c');
  return c ? <input type="hidden" name="c" value={c} /> : null;
}
