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
  stroke,
  W,
} from '@/db/seed/estate/photos/kit';

/** The door of a home at which nobody answered; `after`, with the note that was left. */
export function doorNote({ broken, variant }: Shot): string {
  const steel = (['#6b3029', '#4a3a2f', '#394a56'] as const)[variant];
  const defs = [
    linear('steel', `0 ${steel}, 0.5 #ffffff 0, 1 #000000 0.45`, '0 0 1 0'),
    linear('gold', '0 #f5e2ae, 0.5 #c49a4a, 1 #83622a'),
    radial('eye', '0 #cfd8dd, 0.4 #2f3a40, 1 #0c0f11'),
  ];
  const panel = (x: number, y: number, w: number, h: number) =>
    group([
      rect(x, y, w, h, '#000000', 'opacity="0.22" rx="10"'),
      rect(x + 10, y + 10, w - 20, h - 20, steel, 'rx="6"'),
      stroke(`M${x + 14} ${y + h - 14}V${y + 14}H${x + w - 14}`, '#ffffff', 4, 'opacity="0.25"'),
    ]);
  const inner = [
    rect(-60, -60, W + 120, H + 120, '#d9d2c2'),
    rect(90, -60, 960, H + 120, '#2b2420'),
    rect(130, -60, 880, H + 120, steel),
    rect(130, -60, 880, H + 120, 'url(#steel)', 'opacity="0.35"'),
    panel(220, 40, 320, 360),
    panel(600, 40, 320, 360),
    panel(220, 470, 320, 480),
    panel(600, 470, 320, 480),
    couplet(-40),
    couplet(1096),
    circle(570, 110, 24, 'url(#gold)'),
    circle(570, 110, 14, 'url(#eye)'),
    blurred(rect(898, 410, 70, 330, '#000000', 'rx="20" opacity="0.5"'), 8),
    rect(888, 396, 70, 330, 'url(#gold)', 'rx="18"'),
    path('M906 520H770Q744 520 744 544T770 566H906Z', 'url(#gold)'),
    stroke('M770 532H890', '#fff6d8', 7, 'opacity="0.8"'),
    circle(923, 640, 18, '#2b2118'),
    rect(919, 640, 8, 32, '#2b2118'),
    ...(broken ? [] : [note()]),
  ];
  return frame(defs, inner, { from: [0.4, 0.1], tone: 'warm', dark: 0.35, tilt: [-1, 1.6, 0.4][variant] ?? 0 });
}

/** Red paper strips beside the door, as hang there since the Spring Festival. */
const couplet = (x: number) =>
  group([
    rect(x, -60, 118, H - 60, '#c4302b'),
    rect(x + 10, -60, 98, H - 72, 'none', 'stroke="#e9b84a" stroke-width="4"'),
    ...[0, 1, 2, 3, 4].map((i) =>
      group([
        circle(x + 59, 70 + i * 150, 40, 'none', 'stroke="#e9b84a" stroke-width="5"'),
        path(`M${x + 59} ${44 + i * 150}l16 26l-16 26l-16 -26Z`, '#e9b84a'),
      ]),
    ),
  ]);

const note = () =>
  group(
    [
      blurred(rect(330, 210, 350, 400, '#000000', 'opacity="0.5"'), 8),
      rect(318, 196, 350, 400, '#fdfbf2'),
      rect(318, 196, 350, 60, '#2f8f62', 'opacity="0.9"'),
      stroke('M346 226H520', '#ffffff', 12, 'opacity="0.9"'),
      ...[0, 1, 2, 3, 4].map((i) =>
        stroke(
          `M350 ${304 + i * 46}q${40 + i * 7} -10 80 0t${i === 4 ? 40 : 96} ${i % 2 ? 4 : -3}${i === 4 ? '' : 't70 0'}`,
          '#38444c',
          6,
          'opacity="0.75"',
        ),
      ),
      rect(566, 500, 74, 74, '#22282c'),
      ...[
        [574, 508],
        [612, 508],
        [574, 546],
      ].map(([x = 0, y = 0]) => rect(x, y, 20, 20, '#fdfbf2')),
      rect(612, 546, 12, 12, '#fdfbf2'),
      rect(446, 176, 96, 40, '#efe6c8', 'opacity="0.85" transform="rotate(-4 494 196)"'),
    ],
    'transform="rotate(-2.5 490 390)"',
  );
