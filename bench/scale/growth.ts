import type { Assumed } from './inputs';

/** How many rows come: with each ticket, each home a year, or once with a home; and how long they are kept. */
type Growing = { table: string; rows: number; by: 'ticket' | 'year' | 'home'; days?: number };
export type Grown = {
  table: string;
  rows: string;
  rowBytes: number;
  isMeasured: boolean;
  bytes: [number, number, number];
};

const said = { ticket: 'a ticket', year: 'a home and year', home: 'a home, once' } as const;
const YEARS = [1, 3, 5] as const;

/** The tables that make up a cell; every other one stays small beside them. */
function growing({ tickets, moves, photos, deliveries, notices, people, occupied }: Assumed): Growing[] {
  const told = people * occupied;
  return [
    { table: 'ticket_terms', rows: 40, by: 'ticket' },
    { table: 'events', rows: moves + 1, by: 'ticket' },
    { table: 'event_content', rows: 6, by: 'ticket' },
    { table: 'tickets', rows: 1, by: 'ticket' },
    { table: 'acts', rows: 4, by: 'ticket' },
    { table: 'attachments', rows: photos, by: 'ticket' },
    { table: 'task_orders', rows: 1.1, by: 'ticket' },
    { table: 'follow_ups', rows: 1, by: 'ticket' },
    { table: 'follow_up_tries', rows: 1, by: 'ticket' },
    { table: 'calls', rows: 0.4, by: 'ticket' },
    { table: 'ratings', rows: 0.4, by: 'ticket' },
    { table: 'inbox', rows: tickets * moves + notices * told, by: 'year', days: 365 },
    { table: 'deliveries', rows: tickets * deliveries + (notices + 2) * told, by: 'year', days: 90 },
    { table: 'notice_reads', rows: 0.3 * notices * told, by: 'year', days: 365 },
    { table: 'survey_invites', rows: 2 * occupied, by: 'year' },
    { table: 'survey_answers', rows: occupied, by: 'year' },
    { table: 'survey_texts', rows: 0.3 * occupied, by: 'year' },
    { table: 'sessions', rows: 6, by: 'year', days: 273 },
    { table: 'people', rows: 2.5, by: 'home' },
    { table: 'residencies', rows: 2.5, by: 'home' },
    { table: 'caller_keys', rows: 10, by: 'home' },
    { table: 'units', rows: 1, by: 'home' },
  ];
}

/** Bytes of the tables of one community with their indexes after one, three and five years, the largest first. */
export function grow(assumed: Assumed, estimated: Map<string, number>, measured: ReadonlyMap<string, number>): Grown[] {
  const grown = growing(assumed).map(({ table, rows, by, days }): Grown => {
    const rowBytes = measured.get(table) ?? estimated.get(table);
    if (rowBytes === undefined) throw new Error(`the schema has no table ${table}`);
    const aYear = assumed.homes * rows * (by === 'ticket' ? assumed.tickets : 1) * rowBytes;
    const kept = (years: number) => (by === 'home' ? aYear : aYear * Math.min(years, (days ?? Infinity) / 365));
    const [one, three, five] = YEARS;
    return {
      table,
      rows: `${Number(rows.toPrecision(2))} ${said[by]}`,
      rowBytes,
      isMeasured: measured.has(table),
      bytes: [kept(one), kept(three), kept(five)],
    };
  });
  return grown.sort((one, other) => other.bytes[2] - one.bytes[2]);
}

/** Of all tables together: after one, three and five years. */
export const wholeOf = (grown: Grown[]): [number, number, number] =>
  grown.reduce<[number, number, number]>(
    ([a, b, c], { bytes }) => [a + bytes[0], b + bytes[1], c + bytes[2]],
    [0, 0, 0],
  );
