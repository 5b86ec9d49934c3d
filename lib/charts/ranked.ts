import 'server-only';
import { drawChart } from './draw';
import { ink, nameRoom, names, numbers, rows } from './look';
import type { Chart } from './mark';
import { whiskers } from './whiskers';

export type RankedBar = { label: string; text: string; value: number; low: number; high: number };

/** Shares as bars, each with the span in which the true one lies. */
export function drawRanked(label: string, bars: RankedBar[]): Chart {
  return drawChart(label, 40 + bars.length * 30, (narrow) => ({
    grid: {
      left: nameRoom(
        bars.map((bar) => bar.label),
        narrow,
      ),
      right: 56,
      top: 4,
      bottom: 28,
    },
    xAxis: numbers({
      min: 0,
      max: 100,
      interval: 25,
      axisLabel: { color: ink.soft, fontSize: 12, formatter: '{value}%' },
    }),
    yAxis: [
      names(
        bars.map((bar) => bar.label),
        { inverse: true },
      ),
      rows(bars.map((bar) => bar.text)),
    ],
    series: [
      {
        ...{ type: 'bar', silent: true, barWidth: 16, itemStyle: { color: ink.good, opacity: 0.75 } },
        data: bars.map(({ value }) => 100 * value),
      },
      whiskers(
        bars.map(({ low, high }, at) => [at, 100 * low, 100 * high]),
        true,
      ),
    ],
  }));
}
