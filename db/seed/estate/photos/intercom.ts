import { frame } from '@/db/seed/estate/photos/frame';
import {
  blurred,
  circle,
  group,
  H,
  linear,
  oval,
  path,
  rect,
  type Shot,
  shape,
  stroke,
  W,
} from '@/db/seed/estate/photos/kit';

/** The video intercom by the door: dark, or showing the entrance. */
export function intercom({ broken, variant }: Shot): string {
  const wall = (['#ded5c4', '#d3dbdb', '#e2d6cd'] as const)[variant];
  const body = (['#f4f4f1', '#2c3034', '#e9e4da'] as const)[variant];
  const defs = [
    linear('wall', `0 ${wall}, 1 #b5ae9f`, '0 0 1 1'),
    linear('body', `0 #ffffff 0.6, 0.5 ${body}, 1 #000000 0.2`, '0 0 1 1'),
    linear('scene', '0 #9cc2d8, 0.5 #dfe6df, 1 #8f9a8a'),
  ];
  const inner = [
    rect(-60, -60, W + 120, H + 120, 'url(#wall)'),
    rect(1010, -60, 260, H + 120, '#6d4a36'),
    rect(1010, -60, 22, H + 120, '#3f2a1f'),
    rect(1060, 90, 160, 330, 'none', 'stroke="#00000040" stroke-width="9" rx="6"'),
    blurred(rect(300, 190, 560, 560, '#000000', 'rx="40" opacity="0.45"'), 20),
    rect(280, 160, 560, 560, body, 'rx="36"'),
    rect(280, 160, 560, 560, 'url(#body)', 'rx="36" opacity="0.5"'),
    handset(body),
    rect(470, 206, 330, 252, '#0c0f12', 'rx="14"'),
    ...(broken
      ? [shape('470,220 620,206 520,458 470,458', '#ffffff', 'opacity="0.08"'), circle(782, 226, 6, '#5a1d1a')]
      : entrance()),
    ...keys(variant === 1),
    broken
      ? stroke('M352 660q-30 110 30 160t30 140', '#cfcfc9', 16)
      : stroke('M352 660q-14 60 30 70t-20 60 10 60', '#cfcfc9', 12),
  ];
  return frame(defs, inner, {
    from: [0.25, 0.15],
    tone: 'warm',
    dark: broken ? 0.4 : 0.2,
    tilt: [1.2, -1.4, 0.5][variant] ?? 0,
  });
}

const keys = (dark: boolean) => [
  ...[0, 1, 2, 3].map((i) =>
    group([
      rect(478 + i * 82, 500, 66, 66, dark ? '#3f454a' : '#ffffff', 'rx="16" stroke="#00000030" stroke-width="3"'),
      icon(i, 511 + i * 82, 533, dark ? '#e6ebee' : '#59636a'),
    ]),
  ),
  ...[0, 1, 2, 3, 4].map((i) => stroke(`M560 ${612 + i * 18}H712`, dark ? '#15181a' : '#b9b9b2', 7)),
];

const handset = (body: string) =>
  group([
    blurred(rect(322, 218, 96, 440, '#000000', 'rx="46" opacity="0.5" transform="translate(10 14)"'), 8),
    rect(318, 206, 96, 446, body, 'rx="46" stroke="#00000026" stroke-width="3"'),
    rect(330, 218, 72, 110, '#000000', 'rx="34" opacity="0.10"'),
    rect(330, 530, 72, 110, '#000000', 'rx="34" opacity="0.10"'),
    stroke('M338 350V510', '#ffffff', 8, 'opacity="0.5"'),
  ]);

const entrance = () => [
  rect(476, 212, 318, 240, 'url(#scene)', 'rx="10"'),
  blurred(
    group([
      rect(476, 380, 318, 72, '#7d8178'),
      rect(720, 230, 60, 190, '#5f7f6a'),
      oval(560, 300, 70, 60, '#7fae7c'),
      rect(552, 330, 14, 70, '#6b5a44'),
    ]),
    3,
  ),
  blurred(
    group([
      oval(640, 322, 36, 42, '#d9ab8a'),
      path('M602 316Q600 268 640 268T680 316Q664 296 640 298T602 316Z', '#2f2a27'),
      path('M560 452Q566 372 640 372T722 452Z', '#35628c'),
    ]),
    3,
  ),
  rect(476, 212, 318, 240, '#ffffff', 'rx="10" opacity="0.08"'),
  circle(782, 226, 7, '#46e07a'),
];

function icon(i: number, x: number, y: number, colour: string): string {
  const drawn = [
    `M${x - 14} ${y + 12}V${y - 4}l14 -12l14 12V${y + 12}Z`,
    `M${x - 12} ${y}V${y - 8}a12 12 0 0 1 24 0V${y}M${x - 16} ${y}h32v16h-32Z`,
    `M${x - 15} ${y - 12}q0 28 28 28l4 -10l-10 -6l-6 5q-6 -4 -7 -10l6 -5l-5 -9Z`,
    `M${x - 15} ${y - 8}h20v18h-20ZM${x + 5} ${y - 1}l11 -6v16l-11 -6Z`,
  ];
  return stroke(drawn[i] ?? '', colour, 4);
}
