import 'server-only';
import { drawChart } from './draw';
import { ink, nameRoom, numbers, rows, sharesOf } from './look';
import type { Chart } from './mark';

export type DivergingBar = { label: string; text: string; counts: readonly number[] };

const fills = [
  { color: ink.bad, opacity: 1 },
  { color: ink.bad, opacity: 0.5 },
  { color: ink.fair, opacity: 0.45 },
  { color: ink.good, opacity: 0.55 },
  { color: ink.good, opacity: 1 },
];

/** From the middle outwards, for each lies on the one before it. */
const layers = [
  { word: 2, part: -0.5 },
  { word: 1, part: -1 },
  { word: 0, part: -1 },
  { word: 2, part: 0.5 },
  { word: 3, part: 1 },
  { word: 4, part: 1 },
];

/**
 * Shares of the five words as one bar a line, good ones to the right and poor ones to the left of the middle of the word
 * between them. `said`: the five words, from the poorest to the best.
 */
export function drawDiverging(label: string, bars: DivergingBar[], said: readonly string[]): Chart {
  const shares = bars.map(({ counts }) => sharesOf(counts));
  const least = Math.max(10, ...shares.map(([a = 0, b = 0, c = 0]) => a + b + c / 2));
  const most = Math.max(10, ...shares.map(([, , c = 0, d = 0, e = 0]) => c / 2 + d + e));
  const chart = drawChart(label, 24 + bars.length * 30, (narrow) => ({
    grid: {
      left: nameRoom(
        bars.map((bar) => bar.label),
        narrow,
      ),
      right: 48,
      top: 4,
      bottom: 4,
    },
    xAxis: numbers({
      min: -Math.ceil(least),
      max: Math.ceil(most),
      axisLabel: { show: false },
      splitLine: { show: false },
    }),
    yAxis: [rows(bars.map((bar) => bar.label)), rows(bars.map((bar) => bar.text))],
    series: layers.map(({ word, part }) => ({
      ...{ type: 'bar', stack: 'all', silent: true, barWidth: 18, itemStyle: fills[word] },
      data: shares.map((of) => part * (of[word] ?? 0)),
    })),
  }));
  return { ...chart, legend: fills.map((fill, at) => ({ ...fill, name: said[at] ?? '' })) };
}
