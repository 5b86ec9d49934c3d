import type { WorksSide } from './works/sides';

/** Rows that only some services keep beside a ticket; who writes them is registered in lib/tickets/own-sides.ts. */
export type OwnSide = WorksSide;

/** Options that only some services ask from; who says them is registered in lib/tickets/own-options.ts. */
export type OwnOptions = 'worksNotice' | 'shortNotice';
