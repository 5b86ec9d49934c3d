import type { ReactNode } from 'react';
import type { Workplace } from './community-now';
import { DeskHeader, type DeskHeaderProps } from './desk-header';
import { DeskSide } from './desk-side';
import { DeskTabs } from './desk-tabs';
import { type Ribbon, Ribbons } from './ribbon';
import { SkipLink } from './skip-link';

export type DeskPage =
  | 'today'
  | 'tickets'
  | 'orders'
  | 'followUps'
  | 'works'
  | 'gate'
  | 'intake'
  | 'surveys'
  | 'homes'
  | 'notices'
  | 'knowledge'
  | 'promises'
  | 'people'
  | 'staff'
  | 'reports'
  | 'settings';

export type DeskShellProps = DeskHeaderProps & {
  /** Where the person works; the address says which of them it is now. */
  communities: Workplace[];
  pages: DeskPage[];
  counts?: Partial<Record<DeskPage, number>>;
  ribbons?: Ribbon[];
  children: ReactNode;
};

/** What every staff page stands in: side bar, head with search, and on a phone a bar at the foot. */
export function DeskShell({ communities, pages, counts = {}, ribbons, children, ...head }: DeskShellProps) {
  return (
    <div data-shell="desk" className="flex min-h-dvh flex-col md:flex-row">
      <SkipLink />
      <DeskSide communities={communities} pages={pages} counts={counts} />
      <div className="flex min-w-0 flex-1 flex-col">
        <DeskHeader {...head} communities={communities} pages={pages} />
        <Ribbons ribbons={ribbons} />
        <main id="main" tabIndex={-1} className="w-full min-w-0 flex-1 p-4 lg:px-6">
          {children}
        </main>
      </div>
      <DeskTabs pages={pages} counts={counts} />
    </div>
  );
}
