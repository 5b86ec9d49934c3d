import { frame } from '@/db/seed/estate/photos/frame';
import {
  blurred,
  circle,
  group,
  H,
  linear,
  path,
  radial,
  rect,
  type Shot,
  shape,
  stroke,
  W,
} from '@/db/seed/estate/photos/kit';

/** The buttons in the lift: dead, or lit. */
export function liftPanel({ broken, variant, d }: Shot): string {
  const steel = (['#c3c8cc', '#c9bfae', '#aab4bc'] as const)[variant];
  const lit = (['#ff5a3c', '#3fa4ff', '#ffb52e'] as const)[variant];
  const defs = [
    linear('car', '0 #9aa1a6, 0.5 #d5d9dc, 1 #8b9297', '0 0 1 0'),
    linear('panel', `0 ${steel}, 0.5 #eef0f1, 1 ${steel}`, '0 0 1 0.25'),
    radial('button', '0 #ffffff, 0.7 #d3d7da, 1 #8f969b', '0.4 0.35 0.7'),
  ];
  const brush = Array.from({ length: 90 }, () =>
    stroke(`M${d.int(300, 900)} -40V940`, d.chance(0.5) ? '#ffffff' : '#000000', 1.5, 'opacity="0.05"'),
  );
  const floors = Array.from({ length: 12 }, (_, i) => ({ i, x: i % 2 ? 690 : 510, y: 330 + Math.floor(i / 2) * 88 }));
  const inner = [
    rect(-60, -60, W + 120, H + 120, 'url(#car)'),
    ...[60, 190, 1040, 1160].map((x) => rect(x, -60, 4, H + 120, '#000000', 'opacity="0.18"')),
    blurred(rect(310, -70, 600, H + 160, '#000000', 'opacity="0.4" transform="translate(14 0)"'), 20),
    rect(300, -60, 600, H + 140, 'url(#panel)'),
    ...brush,
    rect(400, 70, 400, 190, '#101418', 'rx="18"'),
    rect(400, 70, 400, 190, 'none', 'rx="18" stroke="#6d757b" stroke-width="6"'),
    ...(broken
      ? [shape('400,88 560,70 470,260 400,260', '#ffffff', 'opacity="0.07"')]
      : [arrow(lit), digits(8 + variant * 2, lit)]),
    ...floors.map(({ i, x, y }) =>
      button(x, y, { lit: !broken && i === 5 ? lit : undefined, dead: broken && i === 4, number: 12 - i }),
    ),
    ...(broken ? [sticker()] : []),
  ];
  return frame(defs, inner, {
    from: [0.4, 0.1],
    tone: broken ? 'cold' : 'day',
    dark: broken ? 0.45 : 0.15,
    tilt: [-1.6, 1, 2][variant] ?? 0,
  });
}

function button(
  x: number,
  y: number,
  { lit, dead, number }: { lit?: string | undefined; dead: boolean; number: number },
): string {
  if (dead)
    return group([
      circle(x, y, 36, '#3b4045'),
      circle(x, y, 28, '#15181b'),
      stroke(`M${x - 20} ${y - 6}q14 -16 26 2t18 10`, '#c0392b', 4),
      stroke(`M${x - 10} ${y + 16}q18 -6 26 -22`, '#d9a441', 4),
    ]);
  return group([
    lit ? blurred(circle(x, y, 46, lit, 'opacity="0.9"'), 8) : '',
    circle(x, y + 4, 37, '#000000', 'opacity="0.3"'),
    circle(x, y, 36, lit ?? '#7b8388'),
    circle(x, y, 30, 'url(#button)'),
    number > 9 ? digit(1, x - 21, y - 13, 0.24, lit ?? '#33393e') : '',
    digit(number % 10, x - (number > 9 ? 1 : 7), y - 13, 0.24, lit ?? '#33393e'),
  ]);
}

/** Seven-segment digits drawn as strokes, so that no font is needed. */
const segments: Record<string, string> = {
  a: 'M8 0H52',
  b: 'M58 6V48',
  c: 'M58 60V102',
  d: 'M8 108H52',
  e: 'M2 60V102',
  f: 'M2 6V48',
  g: 'M8 54H52',
};
const shown = ['abcdef', 'bc', 'abged', 'abgcd', 'fgbc', 'afgcd', 'afgecd', 'abc', 'abcdefg', 'abcfgd'];
function digit(value: number, x: number, y: number, scale: number, colour: string): string {
  const lines = [...(shown[value] ?? '')].map((name) => stroke(segments[name] ?? '', colour, 13));
  return group(lines, `transform="translate(${x} ${y}) scale(${scale})"`);
}

const digits = (value: number, colour: string) => {
  const both = group([value > 9 ? digit(1, 590, 112, 1, colour) : '', digit(value % 10, 670, 112, 1, colour)]);
  return blurred(both, 8) + both;
};
const arrow = (colour: string) =>
  blurred(path('M480 116L530 176H500V218H460V176H430Z', colour, 'opacity="0.8"'), 8) +
  path('M480 116L530 176H500V218H460V176H430Z', colour);
const sticker = () =>
  group(
    [
      blurred(rect(556, 560, 250, 150, '#000000', 'opacity="0.4"'), 8),
      rect(550, 552, 250, 150, '#f5d94e'),
      ...[0, 1, 2].map((i) => stroke(`M582 ${594 + i * 32}H${i === 2 ? 700 : 768}`, '#6e5d16', 8, 'opacity="0.7"')),
      rect(640, 536, 70, 30, '#f4f0df', 'opacity="0.8"'),
    ],
    'transform="rotate(-5 675 627)"',
  );
