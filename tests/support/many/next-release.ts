import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DB_FOLDER } from '@/db/stamp';

/** What a release may do to the biggest table: expand, make an index, fill, look whether it is full, say so. */
const steps = {
  expand: `ALTER TABLE "tickets" ADD COLUMN "later_mark" integer;--> statement-breakpoint
    ALTER TABLE "tickets" ADD COLUMN "later_count" integer DEFAULT 0 NOT NULL;`,
  index: 'CREATE INDEX CONCURRENTLY "tickets_later" ON "tickets" ("community_id", "later_mark");',
  defaults: 'ALTER TABLE "tickets" ALTER COLUMN "later_mark" SET DEFAULT 1;',
  fill: `-- in batches
    UPDATE "tickets" SET "later_mark" = 1 WHERE "id" IN
      (SELECT "id" FROM "tickets" WHERE "later_mark" is null AND "phase" <> 'done' LIMIT 500);`,
  check: `ALTER TABLE "tickets" ADD CONSTRAINT "tickets_later" CHECK ("later_count" is not null) NOT VALID;`,
  valid: 'ALTER TABLE "tickets" VALIDATE CONSTRAINT "tickets_later";',
  full: 'ALTER TABLE "tickets" ALTER COLUMN "later_count" SET NOT NULL;',
};

/** The folder `db` of a release that comes after this one, and the way back. */
export function nextRelease() {
  const folder = mkdtempSync(join(tmpdir(), 'linli-next-'));
  cpSync(DB_FOLDER, folder, { recursive: true });
  const journal = join(folder, 'migrations/meta/_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8'));
  const last = entries.at(-1);
  const added = Object.entries(steps).map(([name, text], n) => {
    const idx = last.idx + 1 + n;
    const tag = `${String(idx).padStart(4, '0')}_${name}`;
    writeFileSync(join(folder, 'migrations', `${tag}.sql`), text);
    return { ...last, idx, when: last.when + 1 + n, tag };
  });
  writeFileSync(journal, JSON.stringify({ ...rest, entries: [...entries, ...added] }));
  const files = added.map(({ tag }, n) => ({ path: `${tag}.sql`, text: Object.values(steps)[n] ?? '' }));
  const undo = `alter table tickets drop column later_mark, drop column later_count;
    delete from drizzle.__drizzle_migrations where created_at > ${last.when};
    delete from __linli_past where migrations > ${last.idx + 1};
    update __linli set stamp = (select stamp from __linli_past order by at desc limit 1)`;
  return { folder, files, undo, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
