import 'server-only';
import { drawChart } from './draw';
import { ink, names, numbers, words } from './look';
import type { Chart } from './mark';
import { whiskers } from './whiskers';

export type TrendPoint = { label: string; text: string; value: number; low: number; high: number };

/** Shares from round to round, each with the span in which the true one lies. */
export function drawTrend(label: string, points: TrendPoint[]): Chart {
  return drawChart(label, 220, (narrow) => ({
    grid: { left: 44, right: 28, top: 24, bottom: 30 },
    xAxis: names(
      points.map((point) => point.label),
      { axisLabel: { ...words, fontSize: narrow ? 11 : 13 } },
    ),
    yAxis: numbers({
      min: 0,
      max: 100,
      interval: 25,
      axisLabel: { color: ink.soft, fontSize: 12, formatter: '{value}%' },
    }),
    series: [
      {
        ...{ type: 'line', silent: true, symbol: 'circle', symbolSize: 8, z: 6 },
        ...{ lineStyle: { color: ink.good, width: 2 }, itemStyle: { color: ink.good } },
        data: points.map(({ value, text }) => ({
          value: 100 * value,
          label: { show: true, position: 'right', distance: 8, ...words, formatter: text },
        })),
      },
      whiskers(
        points.map(({ low, high }, at) => [at, 100 * low, 100 * high]),
        false,
      ),
    ],
  }));
}
