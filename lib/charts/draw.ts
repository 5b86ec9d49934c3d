import 'server-only';
import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart, Drawing, Mark } from './mark';

use([BarChart, CustomChart, LineChart, ScatterChart, GridComponent, MarkLineComponent, LabelLayout, SVGRenderer]);

export type Option = EChartsCoreOption;
/** What the SVG painter of echarts makes before it becomes text. */
type Node = { tag: string; attrs: Record<string, unknown>; children?: (Node | null)[]; text?: string };
type Painter = { renderToVNode: (options: { animation: boolean }) => Node };

const WIDE = 680;
const NARROW = 340;

/**
 * Draws a chart for a wide page and for a phone. What comes back are shapes and texts, not markup: the page makes elements of
 * them as of anything else, and no chart library goes to the browser.
 */
export function drawChart(label: string, height: number, optionAt: (narrow: boolean) => Option): Chart {
  return { label, wide: draw(WIDE, height, optionAt(false)), narrow: draw(NARROW, height, optionAt(true)) };
}

function draw(width: number, height: number, option: Option): Drawing {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, textStyle: { fontFamily: 'inherit' }, ...option });
  const { painter } = chart.getZr() as unknown as { painter: Painter };
  const marks = marksOf(painter.renderToVNode({ animation: false }));
  chart.dispose();
  return { width, height, marks: marks.map((mark, at) => ({ ...mark, id: String(at) })) };
}

const tags = ['path', 'rect', 'text', 'circle', 'line', 'polyline', 'polygon', 'ellipse'] as const;

function marksOf({ tag, attrs, text, children = [] }: Node): Omit<Mark, 'id'>[] {
  // Shapes that only cut others off are not drawn themselves.
  if (tag === 'defs') return [];
  const known = tags.find((one) => one === tag);
  const own = known && attrs.fill !== undefined && !isGround(known, attrs) ? [markOf(known, attrs, text)] : [];
  return [...own, ...children.flatMap((child) => (child ? marksOf(child) : []))];
}

const isGround = (tag: Mark['tag'], { fill, stroke }: Node['attrs']) =>
  tag === 'rect' && fill === 'none' && stroke === undefined;

/** Attributes that draw; of a style its size and weight alone, which React wants apart. */
const drawn = (
  'd x y width height rx cx cy r x1 y1 x2 y2 points transform fill stroke stroke-width stroke-dasharray stroke-linecap ' +
  'stroke-opacity fill-opacity opacity text-anchor dominant-baseline'
).split(' ');

function markOf(tag: Mark['tag'], attrs: Node['attrs'], text?: string): Omit<Mark, 'id'> {
  const attributes = Object.fromEntries(
    drawn.flatMap((name) => {
      const value = attrs[name];
      return typeof value === 'string' || typeof value === 'number' ? [[camel(name), value]] : [];
    }),
  );
  const size = /font-size:(\d+)px/.exec(String(attrs.style))?.[1];
  const weight = /font-weight:(\d+)/.exec(String(attrs.style))?.[1];
  return {
    tag,
    attributes: { ...attributes, ...(size ? { fontSize: size } : {}), ...(weight ? { fontWeight: weight } : {}) },
    ...(text === undefined ? {} : { text }),
  };
}

const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
