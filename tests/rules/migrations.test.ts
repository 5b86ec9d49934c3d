import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stopsService } from '../support/rules/migrations';
import { filesUnder, root } from '../support/rules/source';

const folder = 'db/migrations';
const own = filesUnder(folder)
  .filter((path) => path.endsWith('.sql'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const plant = (text: string, name = '0040_planted') => ({ path: `${folder}/${name}.sql`, text });
const checked = [
  plant('ALTER TABLE "tickets" ADD CONSTRAINT "tickets_seen" CHECK ("seen" is not null) NOT VALID;', '0038_check'),
  plant('ALTER TABLE "tickets" VALIDATE CONSTRAINT "tickets_seen";', '0039_valid'),
];

const red = [
  'ALTER TABLE "tickets" ALTER COLUMN "seen" SET NOT NULL;',
  'CREATE INDEX "tickets_seen" ON "tickets" USING btree ("seen");',
  'CREATE UNIQUE INDEX "tickets_seen" ON "tickets" ("seen");',
  'ALTER TABLE "tickets" ADD COLUMN "mark" uuid DEFAULT gen_random_uuid();',
  'ALTER TABLE "inbox" ADD COLUMN "side" text GENERATED ALWAYS AS (coalesce("kind", \'home\')) STORED;',
  'ALTER TABLE "tickets" ADD COLUMN "seen" integer NOT NULL;',
  'ALTER TABLE "tickets" ADD COLUMN "home" uuid REFERENCES homes(id);',
  'ALTER TABLE "tickets" ALTER COLUMN "seen" SET DATA TYPE bigint;',
  'ALTER TABLE "tickets" ALTER COLUMN "seen" TYPE bigint;',
  'ALTER TABLE "tickets" DROP COLUMN "seen";',
  '-- unread since 0035\nALTER TABLE "tickets" DROP COLUMN "seen";',
  'ALTER TABLE "tickets" RENAME COLUMN "seen" TO "read";',
  'DROP TABLE "duties";',
  'ALTER TABLE "tickets" ADD CONSTRAINT "tickets_seen" CHECK (seen > 0);',
  'UPDATE "tickets" SET "seen" = 0;',
  'TRUNCATE "duties";',
  'ALTER TABLE "tickets" ADD COLUMN "seen" integer;--> statement-breakpoint\nCREATE INDEX CONCURRENTLY "seen" ON "tickets" ("seen");',
];

const green = [
  'ALTER TABLE "tickets" ADD COLUMN "seen" integer;',
  'ALTER TABLE "tickets" ADD COLUMN "seen" integer DEFAULT 0 NOT NULL;',
  'CREATE INDEX CONCURRENTLY "tickets_seen" ON "tickets" USING btree ("seen");',
  'CREATE TABLE "seals" ("id" uuid PRIMARY KEY NOT NULL);--> statement-breakpoint\nCREATE INDEX "seals_at" ON "seals" ("id");',
  '-- in batches\nUPDATE "tickets" SET "seen" = 0 WHERE "id" IN (SELECT "id" FROM "tickets" WHERE "seen" is null LIMIT 5000);',
  'ALTER TABLE "tickets" ADD CONSTRAINT "tickets_seen" CHECK (seen > 0) NOT VALID;',
  '-- unread since 0031\nALTER TABLE "tickets" DROP COLUMN "seen";',
  '-- An index for the list of what is seen.\nCREATE INDEX CONCURRENTLY "tickets_seen" ON "tickets" ("seen");',
];

describe('T10: a migration lets the release before it serve', () => {
  test('None of ours stops it', () => {
    expect(own.length).toBeGreaterThan(31);
    expect(own.flatMap((file) => stopsService(file, own))).toEqual([]);
  });

  test.each(red)('The rule finds what is planted: %s', (text) => {
    expect(stopsService(plant(text))).toHaveLength(1);
  });

  test.each(green)('The rule finds nothing wrong with %s', (text) => {
    expect(stopsService(plant(text))).toEqual([]);
  });

  test('A column may be said to be full once a check of it was validated, and not before', () => {
    const full = plant('ALTER TABLE "tickets" ALTER COLUMN "seen" SET NOT NULL;');
    expect(stopsService(full, checked)).toEqual([]);
    expect(stopsService(full, checked.slice(0, 1))).toHaveLength(1);
  });
});
