import type { ReactNode } from 'react';

/** `quiet`: the button below says the same. */
export type NextActProps = { title: string; quiet?: boolean; hint?: string; children: ReactNode };

/** The one thing to do now, with its form open. */
export function NextAct({ title, quiet, hint, children }: NextActProps) {
  return (
    <section id="next" className="mt-3 scroll-mt-20 rounded-lg border-2 border-brand bg-card py-3">
      <h2 className={quiet ? 'sr-only' : 'px-4 text-lg font-medium'}>{title}</h2>
      {hint && <p className="px-4 text-sm text-soft">{hint}</p>}
      <div className="mt-2 [&_button[type=submit]]:min-h-[60px] [&_button[type=submit]]:text-lg">{children}</div>
    </section>
  );
}
