import type { ReactNode } from 'react';

export type SheetProps = { toolbar: ReactNode; children: ReactNode };

/** A sheet of paper: on the screen as it will come out, in print nothing but itself. */
export function Sheet({ toolbar, children }: SheetProps) {
  return (
    <main id="main" className="min-h-dvh bg-page pb-10 print:min-h-0 print:bg-white print:pb-0">
      <div className="sticky top-0 z-10 border-b border-line bg-card print:hidden">
        <div className="mx-auto flex max-w-[210mm] flex-wrap items-center gap-2 px-4 py-2">{toolbar}</div>
      </div>
      <article className="mx-auto mt-6 min-h-[297mm] w-[210mm] bg-white px-[12mm] py-[14mm] text-[10.5pt] leading-normal text-black shadow-menu [zoom:0.46] sm:[zoom:0.75] lg:[zoom:1] print:m-0 print:min-h-0 print:w-auto print:p-0 print:shadow-none print:[zoom:1]">
        {children}
      </article>
    </main>
  );
}
