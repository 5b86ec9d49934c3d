import type { ReactNode } from 'react';
import type { PaperSaid } from '@/lib/gate/say-paper';
import { Icon } from '../icons/icon';
import { Cell, Cells } from '../ui/cells';
import { classes } from '../ui/classes';

type Props = { said: PaperSaid; tips: string; children?: ReactNode };

/** REN-7, REN-8: what a permit or a pass is worth now, legible at arm's length, what to do about it, then what its paper says. */
export function PaperFace({ said, tips, children }: Props) {
  const { title, only, state, why, holds, lines } = said;
  return (
    <>
      <header className="px-4 pt-6 pb-3">
        <p className="text-soft">{only}</p>
        <h1 className="text-xl font-medium">{title}</h1>
      </header>
      <div
        className={classes(
          'mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md px-4 py-5',
          holds ? 'bg-green-wash text-green' : 'bg-red-wash text-red',
        )}
      >
        <Icon name={holds ? 'done' : 'warn'} className="size-12" />
        <p className="min-w-40 flex-1">
          <strong className="block text-[2.4rem] leading-tight font-medium">{state}</strong>
          {why}
        </p>
      </div>
      {children}
      <Cells tips={tips}>
        {lines.map(({ term, value }) => (
          <Cell key={term} title={term} value={<span className="text-fg">{value}</span>} />
        ))}
      </Cells>
    </>
  );
}
