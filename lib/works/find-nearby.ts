import { sql } from '@/db/sql';
import { atLocal, type Day, localDay } from '@/lib/clock/day';
import { type Cursor, writeCursor } from '@/lib/tickets/cursor';
import { type Home, readAs, type Viewer } from '@/lib/viewer';

/** What the notice on the building's door says of works: which home, until when, under which number; nobody's name. */
export type WorksNearby = {
  id: string;
  no: string;
  unit: string;
  unitId: string;
  from: Day;
  to: Day;
  state: 'valid' | 'suspended';
};

const PAGE = 30;
const FIRST = '00000000-0000-0000-0000-000000000000';

type Place = Pick<Home, 'communityId' | 'buildingId'>;

/** The works that run in the home's building, or begin soon, those that end first on top. Nothing of who has them done. */
export async function findWorksNearby(viewer: Viewer, { communityId, buildingId }: Place, after: Cursor | null) {
  const today = localDay(viewer.now);
  const since = after ? localDay(after.at) : today;
  const [found] = await readAs<[WorksNearby[]]>(
    viewer,
    sql`select p.id, p.no, u.label as unit, u.id as "unitId", p.from_day as "from", p.to_day as "to", p.state
        from permits p join units u on u.community_id = p.community_id and u.id = p.unit_id
        where p.community_id = ${communityId} and u.building_id = ${buildingId} and p.what = 'works'
          and p.state in ('valid', 'suspended') and p.to_day >= ${today}
          and (p.to_day, p.id) > (${since}::date, ${after?.id ?? FIRST}::uuid)
        order by p.to_day, p.id limit ${PAGE + 1}`,
  );
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  return { rows, next: found.length > PAGE && last ? writeCursor({ at: atLocal(last.to, 0), id: last.id }) : null };
}
