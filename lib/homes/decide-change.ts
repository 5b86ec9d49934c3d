import { sql } from '@/db/sql';
import type { Viewer } from '@/lib/viewer';
import { decideBy, type Verdict } from './verdict';

/**
 * Changes the registered name as asked, or refuses it with the reason that its person reads. Names and reason stand with the
 * request, where a deleted account takes them along; the record of acts has the request alone.
 */
export function decideChange(viewer: Viewer, verdict: Verdict): Promise<void> {
  const { request, approve, reason } = verdict;
  const change = sql`select decide_change(${request}, ${approve}, ${reason}) as decided`;
  return decideBy(change, viewer, verdict, { what: approve ? 'dataChanged' : 'dataRefused' });
}
