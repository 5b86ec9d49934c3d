import { ticketLinks } from '@/db/schema';
import { insert, type Sql } from '@/db/sql';
import type { Viewer } from '@/lib/viewer';

/** The row that says which other ticket a new one tells of, for `Filing.beside`. */
export const linkTo =
  ({ now: at }: Viewer, communityId: string, aboutId: string) =>
  (ticketId: string): Sql[] => [insert(ticketLinks, { ticketId, communityId, aboutId, at })];
