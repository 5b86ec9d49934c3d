import type { ReactNode } from 'react';
import type { RowSaid } from '@/lib/desk/say-row';
import { Panel } from '../ui/panel';
import { Tag } from '../ui/tag';
import { DueMark } from './due-mark';

export type BoardPartProps = { title: ReactNode; all: ReactNode; href: string; rows: RowSaid[]; none: string };

/** The first tickets of one part of the board, and the way to all of them. */
export function BoardPart({ title, all, href, rows, none }: BoardPartProps) {
  return (
    <Panel
      flush
      title={title}
      aside={
        <a href={href} className="py-2 text-link">
          {all}
        </a>
      }
    >
      <ul className="text-sm">
        {rows.map((row) => (
          <li
            key={row.id}
            data-row
            className="relative flex min-h-10 items-center gap-3 max-md:flex-wrap max-md:gap-y-1 border-t border-line px-4 py-1.5 focus-within:bg-blue-wash hover:bg-fill"
          >
            <a href={row.href} className="row-link min-w-0 flex-1 max-md:basis-full">
              <span className="line-clamp-1 max-md:text-base">{row.summary}</span>
              <span className="line-clamp-1 text-xs text-soft">
                {[row.place, row.contact, row.step, row.executor ?? row.department].filter(Boolean).join(' · ')}
              </span>
            </a>
            {row.urgency && (
              <Tag tone={row.pressing ? 'amber' : 'neutral'} icon={row.pressing ? 'warn' : undefined}>
                {row.urgency}
              </Tag>
            )}
            <span className="w-28 shrink-0 text-right max-md:ml-auto max-md:w-auto">
              {row.due ? <DueMark due={row.due} /> : none}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
