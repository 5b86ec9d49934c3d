import type { World } from './cell';
import type { Grown } from './growth';
import { type Assumed, bounds, type Input, inputs, type Machine, machines } from './inputs';
import { type Cell, type Limits, MOST, resources } from './limits';

type Found = { cell: Cell; limits: Limits };

const GB = 1e9;
const PICTURE = '![How much of each bound a cell uses, by its communities](pictures/scale.svg)';
const SIZES = [1, 10, 100, 1000, MOST];

const table = (head: string[], rows: string[][]): string =>
  [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const count = (n: number | null): string => (n === null ? 'beyond 10,000' : n.toLocaleString('en'));

/** A number with two figures that count, or that there is none. */
function number(n: number, unit = ''): string {
  if (!Number.isFinite(n)) return 'overload';
  const text = n >= 100 ? Math.round(n).toLocaleString('en') : n === 0 ? '0' : String(Number(n.toPrecision(2)));
  return text + unit;
}

const share = (n: number): string => (n >= 1 ? `${number(100 * n)} %: overload` : number(100 * n, ' %'));
const size = (bytes: number): string =>
  bytes >= 1000 * GB ? number(bytes / (1000 * GB), ' TB') : number(bytes / GB, ' GB');

/** What goes in: each with where it comes from. */
export function sayInputs(grown: Grown[]): string {
  return [
    table(['What goes in', 'Value', 'Source'], rowsOf(inputs)),
    table(['No further than', 'Value', 'Source'], rowsOf(bounds)),
    table(
      ['Machine', 'Web processes', 'Workers', 'Cores of PostgreSQL', 'Connections', 'Disk, GB'],
      machines.map(machineRow),
    ),
    sayGrowth(grown),
  ].join('\n\n');
}

const rowsOf = (given: Record<string, Input>): string[][] =>
  Object.values(given).map(({ what, value, source }) => [what, value.toLocaleString('en'), source]);

const machineRow = ({ name, web, worker, database, pool, diskGb }: Machine): string[] => [
  name,
  ...[web, worker, database, pool, diskGb].map(count),
];

const NAMED = 7;

/** The largest tables of one community. */
function sayGrowth(grown: Grown[]): string {
  const rest = grown.slice(NAMED);
  const sum = (of: Grown[], at: 0 | 1 | 2) => of.reduce((all, { bytes }) => all + bytes[at], 0);
  const line = (name: string, rows: string, row: string, of: Grown[]) => [
    name,
    rows,
    row,
    size(sum(of, 0)),
    size(sum(of, 1)),
    size(sum(of, 2)),
  ];
  const told = (one: Grown) => `${count(one.rowBytes)}${one.isMeasured ? '' : ' (estimate)'}`;
  return table(
    ['Table, one community', 'Rows, assumed', 'Bytes a row with indexes', '1 year', '3 years', '5 years'],
    [
      ...grown.slice(0, NAMED).map((one) => line(`\`${one.table}\``, one.rows, told(one), [one])),
      line('the others', '', '', rest),
      line('all', '', '', grown),
    ],
  );
}

/** What comes out: limits, the curve in figures, cost. */
export function sayFigures(found: Found[], world: World): string {
  const large = found.at(-1);
  if (!large) throw new Error('no machine was read');
  return [sayLimits(found), PICTURE, sayCurve(large.cell), sayCost(found, world)].join('\n\n');
}

const place = ({ most }: Limits[number]): string => count(most);

function sayLimits(found: Found[]): string {
  const head = ['Communities until', ...found.map(({ cell }) => cell.machine.name)];
  const order = found.at(-1)?.limits ?? [];
  const rows = order.map(({ resource }) => [
    resources[resource],
    ...found.map(({ limits }) => {
      const own = limits.find((limit) => limit.resource === resource);
      const text = own ? place(own) : '';
      return own === limits[0] ? `**${text}**` : text;
    }),
  ]);
  return table(head, rows);
}

function sayCurve({ at, machine }: Cell): string {
  const head = [`Communities on the ${machine.name}`, ...SIZES.map(count)];
  const read = SIZES.map(at);
  const line = (name: string, of: (reading: (typeof read)[number]) => string) => [name, ...read.map(of)];
  return table(head, [
    line('program busy', ({ webBusy }) => share(webBusy)),
    line('PostgreSQL busy', ({ databaseBusy }) => share(databaseBusy)),
    line('wait in queues, median', ({ waits }) => number(waits().p50, ' ms')),
    line('wait in queues, 99 of 100', ({ waits }) => number(waits().p99, ' ms')),
    line('connections in use', ({ waits }) => number(waits().connections)),
    line('jobs of tickets late by', ({ jobMinutes }) => number(jobMinutes, ' min')),
    line('last home told after', ({ sendHours }) => number(sendHours, ' h')),
    ...([0, 1, 2] as const).map((year) => line(`tables after ${2 * year + 1} y`, ({ bytes }) => size(bytes[year]))),
    line('base backup back after 5 y in', ({ restoreHours }) => number(restoreHours, ' h')),
    line('days between freezes', ({ freezeDays }) => number(freezeDays)),
  ]);
}

function sayCost(found: Found[], { assumed }: World): string {
  const rows = found.map(({ cell: { machine }, limits }) => {
    const most = limits[0]?.most ?? MOST;
    const cells = most > 0 ? Math.ceil(MOST / most) : Infinity;
    return [machine.name, count(most), number(cells), most > 0 ? number(costOf(machine, most, assumed)) : '–'];
  });
  return table(['Machine', 'Communities it bears', 'Cells for 10,000', '¥ a community a month'], rows);
}

/** Machine, disk and five years of photos, shared by the communities on it. */
function costOf({ web, worker, database, diskGb }: Machine, communities: number, assumed: Assumed): number {
  const { webCorePrice, databaseCorePrice, diskPrice, photoPrice, homes, tickets, photos, photoBytes } = assumed;
  const machine = (web + worker) * webCorePrice + database * databaseCorePrice + diskGb * diskPrice;
  const photosGb = (homes * tickets * photos * photoBytes * 5) / GB;
  return machine / communities + photosGb * photoPrice;
}
