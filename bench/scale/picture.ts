import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type Cell, type Limits, MOST, resources } from './limits';

use([LineChart, GridComponent, LegendComponent, MarkLineComponent, TitleComponent, SVGRenderer]);

const SIZE = { width: 960, height: 480 };
const STEPS_A_DECADE = 8;
const LEAST = 0.01;
const TOP = 10;
/** Told apart also by those who see few colours: the line's kind changes with each third. */
const colours = ['#1b6ca8', '#c2410c', '#15803d', '#7e22ce', '#b91c1c', '#0f766e', '#a16207', '#334155', '#be185d'];
const strokes = ['solid', 'dashed', 'dotted'] as const;
const font = { fontFamily: 'sans-serif', fontSize: 13, color: '#222' };

/** The curve: how much of each bound a cell of so many communities uses, on one machine. */
export function drawScale(cell: Cell, limits: Limits): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...SIZE });
  chart.setOption({
    animation: false,
    backgroundColor: '#fff',
    textStyle: font,
    title: { ...{ text: titleOf(cell), left: 16, top: 10 }, textStyle: { ...font, fontSize: 15 } },
    grid: { left: 64, right: 340, top: 56, bottom: 56 },
    legend: { orient: 'vertical', left: 640, top: 56, itemWidth: 36, itemGap: 12, textStyle: font },
    xAxis: axis({ name: 'communities in the cell', min: 1, max: MOST, nameGap: 32 }, (n) => n.toLocaleString('en')),
    yAxis: axis({ name: 'share of the bound', min: LEAST, max: TOP, nameGap: 48 }, (n) => `${Math.round(100 * n)} %`),
    series: limits.map((_, at) => lineOf(cell, limits, at)),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return `${svg.trimEnd()}\n`;
}

const titleOf = ({ machine }: Cell): string =>
  `What a cell uses up: ${machine.name}, ${machine.web} + ${machine.database} cores, ${machine.pool} connections, ${machine.diskGb / 1000} TB`;

const axis = (more: object, formatter: (n: number) => string) => ({
  ...{ type: 'log', nameLocation: 'middle', nameTextStyle: font, ...more },
  axisLabel: { ...font, formatter },
  splitLine: { lineStyle: { color: '#e5e5e5' } },
});

function lineOf(cell: Cell, limits: Limits, at: number) {
  const { resource, most } = limits[at] as Limits[number];
  const style = { color: colours[at % colours.length], width: 2, type: strokes[Math.floor(at / 3) % strokes.length] };
  const bound = { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: '#111', type: 'solid' } };
  return {
    ...{ type: 'line', symbol: 'none', lineStyle: style, itemStyle: { color: style.color } },
    name: `${resources[resource]}: ${most === null ? 'beyond 10,000' : most.toLocaleString('en')}`,
    data: sizes().map((n) => [n, shown(cell.share(n, resource))]),
    ...(at === 0 ? { markLine: { ...bound, data: [{ yAxis: 1 }] } } : {}),
  };
}

/** What is off the scale is not drawn. */
const shown = (share: number): number | null => (share >= LEAST && share <= TOP ? share : null);

const sizes = (): number[] => {
  const decades = Math.log10(MOST);
  const all = Array.from({ length: decades * STEPS_A_DECADE + 1 }, (_, at) => Math.round(10 ** (at / STEPS_A_DECADE)));
  return [...new Set(all)];
};
