import type { Measured } from './rounds';

/** What a scenario may cost in the server's processor time, as a ratio to a floor of the same run. */
export const goals: { name: RegExp; floor: string; most: number }[] = [
  { name: /^filing( without JavaScript)?$/, floor: 'next', most: 1.3 },
  { name: /^(inbox|search)/, floor: 'next', most: 1 },
  { name: /^(resident home|ticket page)$/, floor: 'next', most: 1.5 },
];
export const SLOWEST_OVER_USUAL = 4;

/** One line of the table: costs, ratios, and beside each goal whether it is reached. */
export function lineOf(name: string, { cpuMs, databaseMs, p50Ms, p99Ms, over }: Measured): string {
  const ratios = Object.entries(over).map(([floor, { median }]) => `${floor} × ${median.toFixed(1)}`);
  const held = goals.filter((goal) => goal.name.test(name) && over[goal.floor]);
  const verdicts = held.map(({ floor, most }) => verdict(over[floor]?.median ?? 0, most));
  const tail = p99Ms.median / p50Ms.median;
  const figures = [cpuMs.median.toFixed(2), databaseMs.median.toFixed(2), tail.toFixed(1)];
  const all = [...verdicts, ...(tail > SLOWEST_OVER_USUAL ? [verdict(tail, SLOWEST_OVER_USUAL)] : [])];
  return `${name.padEnd(28)}${figures.map((one) => one.padStart(9)).join('')}   ${ratios.join('  ').padEnd(40)} ${all.join(' ')}`;
}

export const head = `${'scenario'.padEnd(28)}${['cpu ms', 'db ms', 'p99/p50'].map((one) => one.padStart(9)).join('')}   over the floors`;

const verdict = (is: number, most: number) => (is <= most ? `≤ ${most} reached` : `≤ ${most} not reached`);
