import { frame } from '@/db/seed/estate/photos/frame';
import {
  blob,
  blurred,
  circle,
  crack,
  drop,
  group,
  H,
  linear,
  oval,
  type Point,
  path,
  puddle,
  radial,
  rect,
  type Shot,
  shape,
  stroke,
  W,
} from '@/db/seed/estate/photos/kit';

/** Wall tiles straight on: one broken, or all whole. */
export function crackedTile({ broken, variant, d }: Shot): string {
  const tones = [
    ['#dfe7e4', '#d8e1de', '#e5ece9'],
    ['#cbb597', '#c4ad8e', '#d2bd9f'],
    ['#b9c6d2', '#b1bfcc', '#c1cdd8'],
  ][variant] as string[];
  const size = 290;
  const defs = [
    linear('shine', '0 #ffffff 0.5, 0.4 #ffffff 0.08, 1 #000000 0.1', '0 0 1 1'),
    linear('hole', '0 #6d665b, 1 #8d8476'),
  ];
  const tile = (x: number, y: number) =>
    group([
      rect(x, y, size - 14, size - 14, d.pick(tones), 'rx="5"'),
      rect(x, y, size - 14, size - 14, 'url(#shine)', 'rx="5"'),
      stroke(`M${x + 6} ${y + size - 22}V${y + 6}H${x + size - 22}`, '#ffffff', 5, 'opacity="0.55"'),
    ]);
  const grid = [-1, 0, 1, 2, 3, 4].flatMap((column) =>
    [-1, 0, 1, 2, 3].map((row) => tile(column * size - 60, row * size - 130)),
  );
  const inner = [
    rect(-80, -80, W + 160, H + 160, '#8f8b82'),
    ...grid,
    ...(broken
      ? breakage(d, 520, 160, size - 14, tones[0] as string)
      : [blurred(oval(820, 180, 240, 70, '#ffffff', 'opacity="0.4" transform="rotate(-24 820 180)"'), 45)]),
  ];
  return frame(defs, inner, { from: [0.7, 0.15], tone: 'day', dark: 0.2, tilt: [-1.2, 2, 0.8][variant] ?? 0 });
}

const breakage = (d: Shot['d'], x: number, y: number, size: number, tone: string) => {
  const [mx, my]: Point = [x + size * 0.55, y + size * 0.48];
  const rays = [0.2, 1.25, 2.2, 3.3, 4.2, 5.3].map((angle) => crack(d, [mx, my], angle, size * 0.62, 5, '#3f3a33'));
  const missing = `M${mx} ${my}l96 28 22 92 -88 12 -56 -62Z`;
  return [
    path(missing, 'url(#hole)'),
    stroke(missing, '#f8faf8', 4, 'opacity="0.7"'),
    ...Array.from({ length: 14 }, () =>
      circle(mx + d.int(-6, 100), my + d.int(20, 116), d.int(2, 6), '#4e483f', 'opacity="0.5"'),
    ),
    group(rays),
    blurred(group(rays, 'transform="translate(4 5)" opacity="0.3"'), 3),
    group([
      shape('760,700 852,676 884,742 800,770', '#000000', 'opacity="0.3" transform="translate(8 12)"'),
      shape('760,700 852,676 884,742 800,770', tone),
      shape('640,742 690,730 700,776', tone),
    ]),
  ];
};

/** The drain in the shower floor: under water, or clean. */
export function floorDrain({ broken, variant, d }: Shot): string {
  const tones = [
    ['#8fa6a8', '#9ab0b1', '#869d9f', '#a4b8b8'],
    ['#c9bca6', '#d2c6b1', '#bfb199'],
    ['#7d8794', '#88929e', '#747e8b'],
  ][variant] as string[];
  const step = 74;
  const mosaic = Array.from({ length: 19 * 15 }, (_, i) =>
    rect((i % 19) * step - 120, Math.floor(i / 19) * step - 100, step - 7, step - 7, d.pick(tones), 'rx="5"'),
  );
  const defs = [
    linear('steel', '0 #f3f5f6, 0.5 #a9b0b5, 1 #d8dde0', '0 0 1 1'),
    radial('murk', '0 #5d5f4d 0.75, 1 #6f7f84 0.2'),
  ];
  const inner = [
    rect(-80, -80, W + 160, H + 160, '#e6e8e6'),
    group(mosaic, 'transform="rotate(3 600 450)"'),
    grate(),
    ...(broken
      ? flooded(d)
      : [
          blurred(oval(380, 220, 240, 60, '#ffffff', 'opacity="0.35" transform="rotate(-20 380 220)"'), 45),
          drop(790, 640, 9),
          drop(842, 690, 6),
        ]),
  ];
  return frame(defs, inner, { from: [0.3, 0.2], tone: 'cold', dark: 0.25, tilt: [0, -3, 4][variant] ?? 0 });
}

const grate = () =>
  group([
    blurred(rect(430, 290, 350, 350, '#000000', 'rx="16" opacity="0.45"'), 8),
    rect(424, 280, 350, 350, 'url(#steel)', 'rx="14"'),
    rect(452, 308, 294, 294, '#3c4246', 'rx="8"'),
    ...[0, 1, 2, 3, 4, 5].map((i) => rect(462 + i * 48, 316, 26, 278, 'url(#steel)', 'rx="10"')),
    rect(452, 440, 294, 22, 'url(#steel)'),
  ]);

const flooded = (d: Shot['d']) => [
  puddle(d, 600, 470, 530, 350, '#7d929a'),
  path(blob(d, 600, 455, 240, 200, 0.2), 'url(#murk)', 'filter="url(#blur20)"'),
  ...Array.from({ length: 16 }, (_, i) => {
    const [r, x, y] = [40 + i * 9 + d.int(-8, 8), 600 + d.int(-30, 30), 455 + d.int(-20, 20)];
    return stroke(
      `M${x - r} ${y}A${r} ${r * 0.62} ${i * 23} 0 1 ${x + r * 0.4} ${y - r * 0.5}q${d.int(20, 60)} ${d.int(-10, 30)} ${d.int(30, 90)} ${d.int(0, 60)}`,
      '#231c15',
      2.4,
      'opacity="0.7"',
    );
  }),
  ...Array.from({ length: 26 }, () =>
    group([
      circle(
        d.int(220, 980),
        d.int(220, 720),
        d.int(6, 17),
        '#ffffff',
        'opacity="0.35" stroke="#ffffff" stroke-width="2"',
      ),
    ]),
  ),
  stroke('M300 300q120 -60 260 -40M700 700q140 20 220 -60', '#ffffff', 6, 'opacity="0.4"'),
];
