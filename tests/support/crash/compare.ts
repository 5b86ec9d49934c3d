import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Owner } from '@/db/seed/play/owner';
import { sql } from '@/db/sql';
import type { Ledger } from './ledger';

export type Loss = {
  /** Acknowledged, and no row, or another one. */
  missing: number;
  /** More than one ticket of a key, or one that nobody sent. */
  twice: number;
  /** A ticket whose history does not begin with its filing, or goes on where nothing happened. */
  events: number;
  /** A filing that the desk was not told of, or twice. */
  told: number;
  /** A photo without its row, or a row whose file is not what its hash says. */
  photos: number;
};

/** The ledger against the tables, and the tables against the files. */
export async function compare(owner: Owner, ledger: Ledger, dir: string, since: Date): Promise<Loss> {
  const { promised } = ledger;
  const rows = await owner.run<{
    id: string;
    key: string;
    version: number;
    events: number;
    told: number;
    photos: string[];
  }>(
    sql`select t.id, t.form_key as key, t.version,
          (select count(*)::int from events e where e.ticket_id = t.id and e.move = 'open') as events,
          (select coalesce(max(n), 0)::int from (select count(*) as n from inbox i join events e on e.id::text = i.cause
             where e.ticket_id = t.id and e.seq = 1 group by i.person_id) each_) as told,
          array(select a.sha256 from attachments a where a.ticket_id = t.id) as photos
        from tickets t where t.opened_at >= ${since} and t.form_key is not null`,
  );
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const of = (key: string) => byKey.get(key);
  return {
    missing: promised.filter(({ key, ticket }) => of(key)?.id !== ticket).length,
    twice: rows.length - byKey.size + rows.filter(({ key }) => !ledger.begun.has(key)).length,
    events: rows.filter(({ events }) => events !== 1).length,
    told: rows.filter(({ told }) => told !== 1).length,
    photos: promised.filter(({ key, photos }) => !isWhole(of(key)?.photos ?? [], photos, dir)).length,
  };
}

function isWhole(hashes: string[], expected: number, dir: string): boolean {
  return hashes.length === expected && hashes.every((sha256) => hashOf(pathOf(dir, sha256)) === sha256);
}

const pathOf = (dir: string, sha256: string) => join(dir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);

function hashOf(path: string): string | null {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return null; // none
  }
}
