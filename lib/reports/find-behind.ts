import { raw, type Sql, sql } from '@/db/sql';
import { readCursor, writeCursor } from '@/lib/tickets/cursor';
import { type DeskRow, notAbout, withNames } from '@/lib/tickets/desk-list';
import { veilRow } from '@/lib/tickets/veil';
import { readAs, type Viewer } from '@/lib/viewer';
import type { Behind } from './behind-query';
import { cohort, narrowed } from './cohort';
import { reportSetting } from './count';
import { findClusters } from './find-clusters';
import { flowOf } from './flow';
import { judgedKinds } from './kinds';
import { measures, partOf, type Setting } from './measures';
import { spanOf } from './month';
import { requireReader } from './reader';

const PAGE = 50;
const by = raw('opened_at desc, id desc');

/** The tickets that a figure counts, exactly these and as this reader may see them; newest first, by pages. */
export async function findBehind(
  viewer: Viewer,
  communityId: string,
  behind: Behind,
  size = PAGE,
): Promise<{ rows: DeskRow[]; next: string | null }> {
  requireReader(viewer, communityId);
  const setting = reportSetting(viewer, communityId);
  const ids = await clusterIds(viewer, communityId, behind);
  const page = behindStatement({ communityId, personId: viewer.personId }, behind, setting, ids, size + 1);
  const [rows] = await readAs<[DeskRow[]]>(viewer, page);
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => veilRow(viewer, communityId, row)),
    next: rows.length > size && last ? writeCursor({ at: last.openedAt, id: last.id }) : null,
  };
}

/** Found again each time: the same rows give the same clusters. */
async function clusterIds(viewer: Viewer, communityId: string, { figure, month, by: dims }: Behind) {
  if (!('cluster' in figure)) return [];
  const clusters = await findClusters(viewer, communityId, month, dims);
  return clusters.find(({ id }) => id === figure.cluster)?.ids ?? [];
}

type Asking = { communityId: string; personId: string };

export function behindStatement(
  asking: Asking,
  behind: Behind,
  setting: Setting,
  ids: readonly string[],
  limit: number,
): Sql {
  const cursor = readCursor(behind.after);
  const after = cursor ? sql`(t.opened_at, t.id) < (${cursor.at}, ${cursor.id})` : raw('true');
  const rows = sql`select t.* from tickets t
    where ${rowsOf(asking, behind)} and ${conditionOf(behind, setting, ids)} and ${narrowed(behind.by)} and ${after}
    order by t.opened_at desc, t.id desc limit ${limit}`;
  return withNames(rows, by);
}

function rowsOf({ communityId, personId }: Asking, { month, figure, judged }: Behind): Sql {
  if ('flow' in figure)
    return sql`t.community_id = ${communityId} and t.channel <> 'ledger' and ${notAbout({ personId })}`;
  return cohort({ communityId, personId, span: spanOf(month), ...(judged ? { kinds: judgedKinds() } : {}) });
}

function conditionOf({ figure, month }: Behind, setting: Setting, ids: readonly string[]): Sql {
  if ('cluster' in figure) return sql`t.id = any(${[...ids]}::uuid[])`;
  if ('flow' in figure) return flowOf(figure.flow, month);
  return 'measure' in figure ? measures[figure.measure](setting) : partOf(figure.rate, figure.part, setting);
}
