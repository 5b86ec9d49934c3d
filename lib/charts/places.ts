import 'server-only';
import { drawChart } from './draw';
import { ink, nameRoom, numbers, rows, sharesOf, words } from './look';
import type { Chart } from './mark';

/** `counts`: how often it was put first, second and so on. */
export type PlacesBar = { label: string; text: string; counts: readonly number[] };

const PALEST = 0.12;

/** An option may be a whole sentence; all of it stands in the table. */
const cut = (labels: string[], room: number) =>
  rows(labels, { axisLabel: { ...words, width: room - 10, overflow: 'truncate' } });

/** Of each thing that was put in order the shares of its places, one bar a line, the first place darkest; `said` names them. */
export function drawPlaces(label: string, bars: PlacesBar[], said: readonly string[]): Chart {
  const places = Math.max(1, ...bars.map(({ counts }) => counts.length));
  const shade = (place: number) => 1 - ((1 - PALEST) * place) / Math.max(1, places - 1);
  const shares = bars.map(({ counts }) => sharesOf(counts));
  const labels = bars.map((bar) => bar.label);
  const fill = (place: number) => ({ color: ink.good, opacity: shade(place) });
  const chart = drawChart(label, 24 + bars.length * 30, (narrow) => ({
    grid: { left: nameRoom(labels, narrow), right: 40, top: 4, bottom: 4 },
    xAxis: numbers({ min: 0, max: 100, axisLabel: { show: false }, splitLine: { show: false } }),
    yAxis: [cut(labels, nameRoom(labels, narrow)), rows(bars.map((bar) => bar.text))],
    series: Array.from({ length: places }, (_, place) => ({
      ...{ type: 'bar', stack: 'all', silent: true, barWidth: 18 },
      itemStyle: fill(place),
      data: shares.map((of) => of[place] ?? 0),
    })),
  }));
  return { ...chart, legend: said.map((name, place) => ({ ...fill(place), name })) };
}
