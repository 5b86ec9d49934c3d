import type { ReactNode } from 'react';

export type KbdProps = { children: ReactNode };

/** A key on the keyboard. */
export function Kbd({ children }: KbdProps) {
  return (
    <kbd className="inline-grid min-w-[1.6em] place-items-center rounded-sm border border-line bg-fill px-[0.35em] font-sans text-2xs text-soft pointer-coarse:hidden">
      {children}
    </kbd>
  );
}
