import 'server-only';
import { drawChart } from './draw';
import { ink, numbers, small, words } from './look';
import type { Chart } from './mark';

export type QuadrantPoint = { label: string; x: number; y: number; first: boolean };
/** What the axes and the four fields are called. */
export type QuadrantWords = Record<'x' | 'y' | 'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight', string>;

/** Points in four fields, parted where the means lie. */
export function drawQuadrant(
  label: string,
  points: QuadrantPoint[],
  middle: { x: number; y: number },
  said: QuadrantWords,
): Chart {
  const [left, right] = spread(
    points.map(({ x }) => x),
    3,
  );
  const [bottom, top] = spread(
    points.map(({ y }) => y),
    0.05,
  );
  return drawChart(label, 300, () => ({
    grid: { left: 44, right: 20, top: 26, bottom: 40 },
    ...axes(said, [left, right], [bottom, top]),
    series: [
      {
        ...{ type: 'scatter', silent: true, symbolSize: 11, labelLayout: { moveOverlap: 'shiftY' } },
        data: points.map(pointOf),
        markLine: {
          ...{ silent: true, symbol: 'none', label: { show: false } },
          lineStyle: { color: ink.fair, type: 'dashed', width: 1 },
          data: [{ xAxis: middle.x }, { yAxis: middle.y }],
        },
      },
      {
        ...{ type: 'scatter', silent: true },
        data: [
          corner(said.topLeft, left, top, 'insideTopLeft'),
          corner(said.topRight, right, top, 'insideTopRight'),
          corner(said.bottomLeft, left, bottom, 'insideBottomLeft'),
          corner(said.bottomRight, right, bottom, 'insideBottomRight'),
        ],
      },
    ],
  }));
}

/** The ends of the axes are no round numbers. */
const inner = { showMinLabel: false, showMaxLabel: false };

const axes = (said: QuadrantWords, [left, right]: [number, number], [bottom, top]: [number, number]) => ({
  xAxis: numbers({
    ...{ min: left, max: right, splitLine: { show: false }, name: said.x, nameLocation: 'middle', nameGap: 26 },
    ...{
      nameTextStyle: small,
      axisLabel: { ...small, ...inner, formatter: (value: number) => String(Math.round(value)) },
    },
  }),
  yAxis: numbers({
    ...{ min: bottom, max: top, splitLine: { show: false }, name: said.y, nameTextStyle: { ...small, align: 'left' } },
    axisLabel: { ...small, ...inner, formatter: (value: number) => value.toFixed(2) },
  }),
});

const pointOf = ({ label, x, y, first }: QuadrantPoint) => ({
  value: [x, y],
  itemStyle: { color: first ? ink.bad : ink.good },
  label: { show: true, position: 'right', ...words, padding: [3, 0], formatter: label },
});

const corner = (name: string, x: number, y: number, position: string) => ({
  value: [x, y],
  symbolSize: 0,
  label: { show: true, position, ...small, formatter: name },
});

/** From the least to the most with some room, so that no point lies on an edge. */
function spread(values: number[], least: number): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = Math.max(least, (high - low) * 0.25);
  return [low - room, high + room];
}
