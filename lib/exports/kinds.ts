import 'server-only';
import { keepsHomesIn } from '@/lib/homes/keepers';
import { worksTickets } from '@/lib/imports/admit';
import type { OutSheet } from '@/lib/sheets/write';
import type { Viewer } from '@/lib/viewer';
import { exportResidents, exportRoster } from './homes';
import { exportTickets } from './tickets';

export const exportKinds = ['roster', 'residents', 'tickets'] as const;
export type ExportKind = (typeof exportKinds)[number];

export type Wanted = { full: boolean; q: string };
/** `filters`: names and words of the program that narrowed it, for the record. */
export type Exported = { sheet: OutSheet; filters: string };

type Export = {
  /** The page with its form. */
  page: string;
  may: (viewer: Viewer, communityId: string) => boolean;
  find: (viewer: Viewer, communityId: string, wanted: Wanted) => Promise<Exported>;
};

export const exportsOf: Record<ExportKind, Export> = {
  roster: { page: '/admin/homes/export', may: keepsHomesIn, find: exportRoster },
  residents: { page: '/admin/homes/export', may: keepsHomesIn, find: exportResidents },
  tickets: { page: '/admin/tickets/export', may: worksTickets, find: exportTickets },
};
