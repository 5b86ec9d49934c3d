import type { ReactNode } from 'react';

export type KbdProps = { children: ReactNode };

/** A key on the keyboard. */
export function Kbd({ children }: KbdProps) {
  return (
    <kbd className="inline-grid min-w-[1.6em] place-items-center rounded-sm border border-current/35 px-[0.35em] font-sans text-2xs max-md:hidden pointer-coarse:hidden">
      {children}
    </kbd>
  );
}
