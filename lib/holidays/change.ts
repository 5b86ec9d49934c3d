import type { Tx } from '@/db/client';
import { holidayChanges } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import type { Day } from '@/lib/clock/day';
import type { HolidayRow } from '@/lib/clock/holidays';
import { forgetHolidays } from '@/lib/clock-table';
import { newId } from '@/lib/id';
import { leadsSomewhere } from '@/lib/people/leads';
import { notFound, Refusal } from '@/lib/refusal';
import { isStaff, type Viewer, writeAs } from '@/lib/viewer';

/**
 * Enters days into the holiday table of the company; a day already there is replaced. New promises count by it at once,
 * times already promised stay. Each change is on record. Refuses who leads nobody.
 */
export function putHolidays(viewer: Viewer, rows: readonly HolidayRow[]): Promise<number> {
  return change(viewer, async (tx) => {
    const before = await standing(
      tx,
      rows.map(({ day }) => day),
    );
    const fresh = rows.filter((row) => !isSame(before.get(row.day), row));
    for (const row of fresh) {
      await tx.rows(
        sql`insert into holidays (day, kind, name) values (${row.day}, ${row.kind}, ${row.name})
            on conflict (day) do update set kind = excluded.kind, name = excluded.name`,
      );
      await tx.rows(record(viewer, row.day, before.get(row.day), row));
    }
    return fresh.length;
  });
}

/** Takes a day out of the table: it is then worked or free like any other of its weekday. */
export function removeHoliday(viewer: Viewer, day: Day): Promise<void> {
  return change(viewer, async (tx) => {
    const before = (await standing(tx, [day])).get(day);
    if (!before) throw notFound();
    await tx.rows(sql`delete from holidays where day = ${day}`);
    await tx.rows(record(viewer, day, before, undefined));
  });
}

async function change<T>(viewer: Viewer, run: (tx: Tx) => Promise<T>): Promise<T> {
  if (!isStaff(viewer)) throw notFound();
  if (!leadsSomewhere(viewer)) throw new Refusal('notYours');
  const done = await writeAs(viewer, run);
  forgetHolidays();
  return done;
}

async function standing(tx: Tx, days: Day[]): Promise<Map<Day, HolidayRow>> {
  const rows = await tx.rows<HolidayRow>(
    sql`select day, kind, name from holidays where day = any(${days}::date[]) for update`,
  );
  return new Map(rows.map((row) => [row.day, row]));
}

const isSame = (one: HolidayRow | undefined, other: HolidayRow) => one?.kind === other.kind && one.name === other.name;

const record = ({ personId, now }: Viewer, day: Day, before: HolidayRow | undefined, after: HolidayRow | undefined) =>
  insert(holidayChanges, { id: newId(), day, before: partOf(before), after: partOf(after), personId, at: now });

const partOf = (row: HolidayRow | undefined) => (row ? { kind: row.kind, name: row.name } : null);
