import { sql } from '@/db/sql';
import { requireStaffOf } from '@/lib/desk/community';
import { readAs, type Viewer } from '@/lib/viewer';

export type SettingChange = {
  id: string;
  field: string;
  /** Null: the handbook's default. */
  before: unknown;
  after: unknown;
  why: string;
  who: string | null;
  at: Date;
};

export type SettingHistory = {
  /** The last change of each field, by its path. */
  last: Map<string, SettingChange>;
  /** Of all of them together, newest first. */
  latest: SettingChange[];
};

const SHOWN = 20;

/** Who changed which of these fields of a community; `only` keeps the list to one of them. */
export async function findSettingChanges(
  viewer: Viewer,
  communityId: string,
  fields: readonly string[],
  only?: string,
): Promise<SettingHistory> {
  requireStaffOf(viewer, communityId);
  const columns = sql`id, field, before, after, why, name_of(person_id) as who, at`;
  const [last, latest] = await readAs<[SettingChange[], SettingChange[]]>(
    viewer,
    sql`select f.* from unnest(${[...fields]}::text[]) as known(field),
          lateral (select ${columns} from setting_changes s where s.community_id = ${communityId}
            and s.field = known.field order by s.id desc limit 1) f`,
    sql`select ${columns} from setting_changes
        where community_id = ${communityId} and field = any(${only ? [only] : [...fields]}::text[])
        order by id desc limit ${SHOWN}`,
  );
  return { last: new Map(last.map((one) => [one.field, one])), latest };
}
