import { frame } from '@/db/seed/estate/photos/frame';
import {
  blurred,
  group,
  H,
  linear,
  oval,
  path,
  puddle,
  rect,
  type Shot,
  shape,
  stroke,
  W,
} from '@/db/seed/estate/photos/kit';

/** The underground garage: flooded, or dry. */
export function garagePuddle({ broken, variant, d }: Shot): string {
  const floor = (['#7d8a86', '#6f8f7c', '#8d8b84'] as const)[variant];
  const car = (['#c8ccd0', '#8c2f2c', '#2f4d6b'] as const)[variant];
  const defs = [
    linear('ground', `0 #4f5755, 1 ${floor}`),
    linear('roof', '0 #6c6f70, 1 #3d4143'),
    linear('pillar', '0 #d9d8d2, 0.6 #b9b8b1, 1 #84847e', '0 0 1 0'),
    linear('paint', `0 ${car}, 1 #15181b`),
    linear('tube', '0 #ffffff 0.5, 1 #ffffff 0'),
  ];
  const inner = [
    rect(-60, -60, W + 120, 470, 'url(#roof)'),
    rect(-60, 360, W + 120, H, 'url(#ground)'),
    rect(-60, 340, W + 120, 44, '#2c3032'),
    ...[300, 600, 900].map((x) => stroke(`M${600 + (x - 600) * 2.6} -60L${x} 345`, '#2b2e30', 12, 'opacity="0.6"')),
    stroke('M-60 150H1260', '#8f3b35', 20),
    stroke('M-60 186H1260', '#9aa0a2', 12),
    ...[0, 1, 2].map((i) => tube(210 + i * 300, 96 + i * 24, 210 - i * 26)),
    ...[-60, 250, 900, 1250].map((x) =>
      shape(
        `${600 + (x - 600) * 0.42},384 ${612 + (x - 600) * 0.42},384 ${x * 1.25 - 120},960 ${x * 1.25 - 165},960`,
        '#eef0ec',
        'opacity="0.8"',
      ),
    ),
    parked(),
    pillar(120, 0, 150, 760),
    pillar(690, 0, 66, 640),
    ...(broken
      ? flood(d)
      : [shape('560,560 640,640 600,640 622,830 498,830 520,640 480,640', '#eef0ec', 'opacity="0.75"')]),
  ];
  return frame(defs, inner, { from: [0.4, 0.1], tone: 'cold', dark: 0.5, tilt: [0.8, -1, 0][variant] ?? 0 });
}

const tube = (x: number, y: number, length: number) =>
  group([
    blurred(oval(x + length / 2, y + 8, length * 0.56, 46, '#f2fbff', 'opacity="0.5"'), 20),
    rect(x, y, length, 15, '#ffffff', 'rx="7"'),
  ]);

function pillar(x: number, y: number, w: number, h: number): string {
  const foot = w * 1.35;
  const stripes = Array.from({ length: 6 }, (_, i) =>
    shape(
      `${x},${y + h - foot + i * 42} ${x + w},${y + h - foot + i * 42 - 34} ${x + w},${y + h - foot + i * 42 - 12} ${x},${y + h - foot + i * 42 + 22}`,
      '#22252a',
    ),
  );
  return group([
    blurred(oval(x + w / 2, y + h, w * 0.9, 26, '#000000', 'opacity="0.55"'), 20),
    rect(x, y - 60, w, h + 60, 'url(#pillar)'),
    `<clipPath id="foot${x}"><rect x="${x}" y="${y + h - foot}" width="${w}" height="${foot}"/></clipPath>`,
    group([rect(x, y + h - foot, w, foot, '#f0c020'), ...stripes], `clip-path="url(#foot${x})"`),
    rect(x + w - 10, y - 60, 10, h + 60, '#000000', 'opacity="0.18"'),
  ]);
}

const parked = () =>
  group([
    blurred(oval(980, 642, 250, 30, '#000000', 'opacity="0.7"'), 20),
    path('M780 560Q790 470 850 462L900 380Q980 352 1070 376L1120 462Q1190 474 1196 560V630H780Z', 'url(#paint)'),
    path('M876 458L916 398Q980 378 1056 396L1094 458Z', '#20313c'),
    path('M890 452L922 404Q950 394 975 392L950 452Z', '#ffffff', 'opacity="0.2"'),
    rect(800, 506, 70, 30, '#fff4cf', 'rx="12"'),
    rect(1108, 506, 70, 30, '#fff4cf', 'rx="12"'),
    rect(910, 520, 150, 40, '#1a1d20', 'rx="10"'),
    rect(930, 578, 112, 30, '#2d6cc0', 'rx="4"'),
    rect(800, 612, 78, 46, '#121416', 'rx="12"'),
    rect(1096, 612, 78, 46, '#121416', 'rx="12"'),
  ]);

const flood = (d: Shot['d']) => [
  puddle(d, 640, 752, 520, 118, '#5f7d8a'),
  ...[0, 1, 2].map((i) => blurred(rect(360 + i * 170, 700 + i * 12, 120, 14, '#ffffff', 'rx="7" opacity="0.6"'), 8)),
  ...[
    [520, 700],
    [760, 770],
    [600, 800],
  ].map(([x = 0, y = 0], i) =>
    group([
      oval(x, y, 46 + i * 12, 13 + i * 3, 'none', 'stroke="#eaf6fb" stroke-width="3" opacity="0.7"'),
      oval(x, y, 22, 6, 'none', 'stroke="#eaf6fb" stroke-width="3" opacity="0.8"'),
    ]),
  ),
  ...[520, 526, 522].map((x, i) => stroke(`M${x} ${220 + i * 150}v46`, '#dff1fa', 4, 'opacity="0.8"')),
  puddle(d, 330, 870, 190, 34, '#5f7d8a'),
];
