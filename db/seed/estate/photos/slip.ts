import { frame } from '@/db/seed/estate/photos/frame';
import {
  blurred,
  circle,
  group,
  H,
  linear,
  path,
  rect,
  type Shot,
  shape,
  stroke,
  W,
} from '@/db/seed/estate/photos/kit';

/** The signed paper slip on the worker's clipboard. */
export function paperSlip({ variant, d }: Shot): string {
  const board = (['#8a6a45', '#3d5b73', '#5a5a56'] as const)[variant];
  const defs = [linear('desk', '0 #cdb795, 1 #a58d68', '0 0 1 1'), linear('clip', '0 #f3f5f6, 1 #8b949a')];
  const inner = [
    rect(-60, -60, W + 120, H + 120, 'url(#desk)'),
    ...[0, 1, 2, 3, 4, 5].map((i) =>
      stroke(`M-60 ${90 + i * 170}Q500 ${60 + i * 176} 1280 ${110 + i * 165}`, '#7d6743', 4, 'opacity="0.25"'),
    ),
    group([...clipboard(board), ...form(d)], 'transform="rotate(-4 600 450)"'),
    pencil(),
  ];
  return frame(defs, inner, { from: [0.3, 0.1], tone: 'day', dark: 0.2, tilt: [0, 2, -2][variant] ?? 0 });
}

const clipboard = (board: string) => [
  blurred(rect(268, 60, 690, 860, '#000000', 'rx="26" opacity="0.55"'), 20),
  rect(256, 40, 690, 880, board, 'rx="24"'),
  rect(300, 100, 602, 830, '#fdfcf7'),
  rect(470, 8, 262, 74, 'url(#clip)', 'rx="18"'),
  rect(540, -18, 122, 50, 'url(#clip)', 'rx="22"'),
  circle(601, 8, 14, '#5d666c'),
];

const form = (d: Shot['d']) => [
  stroke('M440 168H760', '#2c3439', 16, 'opacity="0.85"'),
  rect(330, 216, 540, 560, 'none', 'stroke="#6d757b" stroke-width="4"'),
  ...[290, 364, 438, 512, 586].map((y, i) => row(d, y, 6 + ((i * 5) % 7))),
  stroke('M440 216V660', '#6d757b', 2.5),
  stroke('M330 660H870', '#6d757b', 2.5),
  stroke('M352 700h90', '#79828a', 9, 'opacity="0.65"'),
  stroke('M500 738q24 -70 44 -26t-30 34q40 -46 70 -30t16 24q24 -50 52 -36t-4 34q50 -20 110 -28', '#1d2b52', 6),
  circle(790, 690, 62, 'none', 'stroke="#d23b33" stroke-width="6" opacity="0.75"'),
  path('M790 652l11 26 28 2 -22 18 8 28 -25 -16 -25 16 8 -28 -22 -18 28 -2Z', '#d23b33', 'opacity="0.75"'),
];

function row(d: Shot['d'], y: number, length: number): string {
  const words = Array.from(
    { length },
    () => `q${d.int(8, 16)} ${d.int(-16, 10)} ${d.int(18, 30)} ${d.int(-4, 4)}`,
  ).join('');
  return group([
    stroke(`M330 ${y}H870`, '#6d757b', 2.5),
    stroke(`M348 ${y - 22}h70`, '#79828a', 9, 'opacity="0.65"'),
    stroke(`M470 ${y - 20}${words}`, '#22406e', 4.5),
  ]);
}

const pencil = () =>
  group(
    [
      blurred(rect(960, 250, 34, 470, '#000000', 'rx="16" opacity="0.5"'), 8),
      rect(950, 236, 34, 400, '#23539a', 'rx="16"'),
      rect(956, 236, 8, 400, '#ffffff', 'rx="4" opacity="0.35"'),
      shape('950,636 984,636 967,704', '#d9c39a'),
      shape('962,684 972,684 967,706', '#1a1a1a'),
    ],
    'transform="rotate(18 967 470)"',
  );
