import type { ReactNode } from 'react';
import { classes } from './classes';

export type TabLink = { href: string; label: ReactNode; count?: ReactNode; current?: boolean };

export type TabsProps = { label: string; tabs: TabLink[]; className?: string };

/** Views of the same thing, as links; scrolls sideways rather than wraps. */
export function Tabs({ label, tabs, className }: TabsProps) {
  return (
    <nav aria-label={label} className={classes('hair-b flex overflow-x-auto bg-card print:hidden', className)}>
      {tabs.map((tab) => (
        <a
          key={tab.href}
          href={tab.href}
          aria-current={tab.current ? 'page' : undefined}
          className="relative flex min-h-12 flex-1 items-center justify-center gap-1.5 px-4 text-sm whitespace-nowrap text-soft aria-[current]:font-medium aria-[current]:text-green aria-[current]:after:absolute aria-[current]:after:inset-x-[30%] aria-[current]:after:bottom-0 aria-[current]:after:h-[3px] aria-[current]:after:rounded-full aria-[current]:after:bg-brand"
        >
          {tab.label}
          {tab.count !== undefined && <span className="text-xs">{tab.count}</span>}
        </a>
      ))}
    </nav>
  );
}

export type ChipsProps = TabsProps;

/** Filters to choose from, as small pills. */
export function Chips({ label, tabs, className }: ChipsProps) {
  return (
    <nav aria-label={label} className={classes('flex flex-wrap gap-2 print:hidden', className)}>
      {tabs.map((tab) => (
        <a
          key={tab.href}
          href={tab.href}
          aria-current={tab.current ? 'page' : undefined}
          className="inline-flex min-h-8 items-center gap-1.5 rounded-full bg-fill px-3 text-sm aria-[current]:bg-green-wash aria-[current]:font-medium aria-[current]:text-green max-md:min-h-11"
        >
          {tab.label}
          {tab.count !== undefined && <span className="text-xs">{tab.count}</span>}
        </a>
      ))}
    </nav>
  );
}
