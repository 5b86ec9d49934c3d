import { sql } from '@/db/sql';
import { readAs, type Viewer } from '@/lib/viewer';
import { requireKeepsHomes } from './keepers';

/** Another registered name that somebody asks for, with the homes it touches. */
export type OpenChange = {
  id: string;
  before: string;
  after: string;
  reason: string;
  photos: string[];
  askedAt: Date;
  tail: string | null;
  own: boolean;
  homes: string[];
};

const MOST = 40;

/** The changes of data that wait in a community, oldest first. */
export async function findOpenChanges(viewer: Viewer, communityId: string): Promise<OpenChange[]> {
  requireKeepsHomes(viewer, communityId);
  const [rows] = await readAs<[OpenChange[]]>(
    viewer,
    sql`select * from waiting_changes(array[${communityId}::uuid], ${MOST})`,
  );
  return rows;
}
