import { readFileSync, writeFileSync } from 'node:fs';
import { goals, SLOWEST_OVER_USUAL } from './goals';
import type { Measured, Spread } from './rounds';
import { writeSection } from './section';

/**
 * Writes what bench/results.json holds into docs/speed.md and, held against the goals, into README.md: ratios alone, of which
 * each is one of the same run.
 */
type Scenarios = Record<string, Measured>;
type Results = {
  scenarios: Scenarios;
  sizes: Record<string, Scenarios>;
  footprint: {
    goals: { seconds: number; megabytes: number };
    seconds: Spread;
    requests: number;
    samples: { server: number; worker: number }[];
    slopeMegabytesPerThousand: number;
  };
  two: { goal: number; server: Spread };
  phone: {
    goals: { scores: Record<string, number>; form: { shown: number; task: number } };
    form: { cache: string; shown: Spread; task: Spread }[];
    lighthouse: { page: string; scores: Record<string, Spread> }[];
  };
};
const FEW = '10000';
const MANY = '1000000';
/** Megabytes that are noise. */
const FLAT = 1;

const results: Results = JSON.parse(readFileSync('bench/results.json', 'utf8'));
const { scenarios, sizes, footprint, two, phone } = results;
const held = Object.keys(scenarios).filter((name) => goalOf(name));

into('README.md', [goalTable(), otherGoals()].join('\n\n'));
into(
  'docs/speed.md',
  [
    '### Processor time',
    allTable(),
    '### From 10,000 to 1,000,000 tickets',
    growthTable(),
    '### On a phone',
    phoneTable(),
  ].join('\n\n'),
);

function into(file: string, text: string) {
  writeFileSync(file, writeSection(readFileSync(file, 'utf8'), 'figures', text));
}

function goalTable(): string {
  const rows = held.map((name) => {
    const { floor = '', most = 0 } = goalOf(name) ?? {};
    const is = over(name, floor);
    return [name, `× ${times(is)}`, `× ${most}`, is <= most ? 'yes' : 'no', `× ${times(over(name, 'bare'))}`];
  });
  return table(['Processor time of the server', 'over a bare Next', 'goal', 'reached', 'over bare node + pg'], rows);
}

type Row = { name: string; is: number; goal: number; atLeast?: true; say?: (value: number) => string };

function otherGoals(): string {
  const rows = [...serverRows(), ...phoneRows()].map(({ name, is, goal, atLeast, say = String }) => {
    const reached = atLeast ? is >= goal : is <= goal;
    return [name, say(is), say(goal), reached ? 'yes' : 'no'];
  });
  return table(['Other goals', 'is', 'goal', 'reached'], rows);
}

function serverRows(): Row[] {
  const { goals: most, seconds, samples, requests, slopeMegabytesPerThousand: slope } = footprint;
  const { server = 0, worker = 0 } = samples.at(-1) ?? {};
  const tails = Object.values(scenarios).flatMap(({ p50Ms, p99Ms }) => (p50Ms ? p99Ms.median / p50Ms.median : []));
  const say = (value: number) => `× ${times(value)}`;
  const megabytes = (value: number) => `${value} MB`;
  return [
    { name: 'Slowest of a hundred over the usual, 16 clients', is: Math.max(...tails), goal: SLOWEST_OVER_USUAL, say },
    {
      name: 'Two processes over one, reckoned from what a page costs each',
      is: 2 / two.server.median,
      goal: two.goal,
      atLeast: true,
      say,
    },
    {
      name: `Memory of server and worker after ${requests} pages`,
      is: server + worker,
      goal: most.megabytes,
      say: megabytes,
    },
    { name: 'What a thousand pages more add to it', is: Number(slope.toFixed(1)), goal: FLAT, say: megabytes },
    {
      name: 'Start on what is there',
      is: Number(seconds.median.toFixed(1)),
      goal: most.seconds,
      say: (value) => `${value} s`,
    },
  ];
}

function phoneRows(): Row[] {
  const { scores, form } = phone.goals;
  const pages = phone.lighthouse.filter(({ page }) => !page.startsWith('empty'));
  const lowest = (what: string) => Math.min(...pages.map((page) => page.scores[what]?.median ?? 0));
  const cold = phone.form.find(({ cache }) => cache === 'cold');
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  return [
    {
      name: 'Form on 400 ms and 400 kbit/s, nothing kept',
      is: cold?.shown.median ?? 0,
      goal: form.shown,
      say: seconds,
    },
    { name: 'Longest task while it wakes up there', is: cold?.task.median ?? 0, goal: form.task, say: seconds },
    ...Object.entries(scores).map(
      ([what, goal]): Row => ({ name: `Lighthouse, ${what}: the lowest page`, is: lowest(what), goal, atLeast: true }),
    ),
  ];
}

function allTable(): string {
  const empty = scenarios['resident home']?.floorsMs.empty?.median ?? 0;
  const rows = Object.entries(scenarios)
    .filter(([, { cpuMs }]) => cpuMs)
    .map(([name, { cpuMs, databaseMs, p50Ms, p99Ms }]) => [
      name,
      `× ${times(cpuMs.median / empty)}`,
      `× ${times(databaseMs.median / cpuMs.median)}`,
      p50Ms ? `× ${times(p99Ms.median / p50Ms.median)}` : '',
    ]);
  return table(['Scenario', 'over an empty page of Next', 'PostgreSQL over the server', 'p99 over p50'], rows);
}

function growthTable(): string {
  const rows = Object.entries(sizes[MANY] ?? {}).flatMap(([name, many]) => {
    const few = sizes[FEW]?.[name];
    return few
      ? [
          [
            name,
            `× ${times(many.cpuMs.median / few.cpuMs.median)}`,
            `× ${times(many.databaseMs.median / few.databaseMs.median)}`,
          ],
        ]
      : [];
  });
  return table(['List', 'server', 'PostgreSQL'], rows);
}

function phoneTable(): string {
  const rows = phone.lighthouse.map(({ page, scores }) => [
    page,
    ...Object.values(scores).map(({ median }) => String(median)),
  ]);
  return table(['Lighthouse 12, mobile: medians', ...Object.keys(phone.lighthouse[0]?.scores ?? {})], rows);
}

function goalOf(name: string) {
  return goals.find((goal) => goal.name.test(name) && scenarios[name]?.over?.[goal.floor]);
}

function over(name: string, floor: string): number {
  return scenarios[name]?.over[floor]?.median ?? 0;
}

function times(ratio: number): string {
  return ratio >= 20 ? ratio.toFixed(0) : ratio.toFixed(1);
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_cell, n) => (n === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
