import { frame } from '@/db/seed/estate/photos/frame';
import {
  blurred,
  group,
  linear,
  oval,
  path,
  puddle,
  rect,
  type Shot,
  stroke,
  tiledFloor,
  W,
} from '@/db/seed/estate/photos/kit';

/** The kitchen floor. */
export function wetFloor({ broken, variant, d }: Shot): string {
  const floors = [
    ['#d8cbb8', '#d2c4ae', '#dccfbd'],
    ['#b7bec2', '#b0b7bb', '#bdc4c7'],
    ['#c9b191', '#c3aa89', '#cfb898'],
  ][variant] as string[];
  const cupboard = (['#f1ede4', '#5d7f86', '#efe6d2'] as const)[variant];
  const defs = [linear('door', `0 ${cupboard}, 1 ${shade(cupboard)}`), linear('plinth', '0 #4a4540, 1 #2e2b28')];
  const inner = [
    rect(-50, -50, W + 100, 420, 'url(#door)'),
    ...[-20, 290, 600, 910].map((x) =>
      group([
        rect(x, -30, 296, 352, 'none', 'stroke="#00000030" stroke-width="5" rx="8"'),
        rect(x + 22, -10, 252, 310, 'none', 'stroke="#ffffff55" stroke-width="4" rx="6"'),
        rect(x + 108, 24, 84, 13, '#9aa0a3', 'rx="6"'),
      ]),
    ),
    tiledFloor(d, floors, '#8e857a', { horizon: 90, far: 345, size: 330 }),
    rect(-50, 322, W + 100, 40, 'url(#plinth)'),
    blurred(rect(-50, 350, W + 100, 52, '#000000', 'opacity="0.4"'), 20),
    ...(broken
      ? [
          puddle(d, 560, 610, 420, 140),
          puddle(d, 960, 780, 150, 46),
          puddle(d, 190, 800, 110, 36),
          ...splashes(d),
          bucket(variant),
        ]
      : [mat(variant)]),
  ];
  return frame(defs, inner, { from: [0.75, 0.1], tone: 'day', dark: 0.15, tilt: [1.4, -1, 0.6][variant] ?? 0 });
}

const shade = (colour: string) =>
  `#${[1, 3, 5]
    .map((i) =>
      Math.round(Number.parseInt(colour.slice(i, i + 2), 16) * 0.84)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

const splashes = (d: Shot['d']) =>
  Array.from({ length: 26 }, () =>
    oval(d.int(80, 1120), d.int(470, 860), d.int(4, 14), d.int(2, 6), '#eef7fc', 'opacity="0.6"'),
  );

const mat = (variant: number) =>
  group([
    blurred(path('M352 668L848 668L962 832H238Z', '#000000', 'opacity="0.3"'), 20),
    path('M360 656L840 656L950 816H250Z', ['#8a5f4d', '#4f6b5a', '#6b5a80'][variant] as string),
    path('M392 668L808 668L900 800H300Z', 'none', 'stroke="#ffffff70" stroke-width="8"'),
    ...[0, 1, 2, 3].map((i) =>
      stroke(`M${380 - i * 20} ${690 + i * 29}H${820 + i * 20}`, '#ffffff', 3, 'opacity="0.25"'),
    ),
  ]);

const bucket = (variant: number) => {
  const colour = (['#2f86c9', '#d7574b', '#3d9b74'] as const)[variant % 3] as string;
  return group([
    blurred(oval(985, 560, 150, 34, '#000000', 'opacity="0.4"'), 20),
    path('M860 352L905 556Q985 588 1065 556L1110 352Z', colour),
    path('M860 352L880 442L905 556Q925 568 945 572L920 352Z', '#ffffff', 'opacity="0.25"'),
    oval(985, 352, 125, 32, shade(colour)),
    oval(985, 358, 104, 22, '#b9d6e6'),
    oval(955, 354, 40, 8, '#ffffff', 'opacity="0.7"'),
    stroke('M862 352Q985 170 1108 352', '#d9dde0', 8),
  ]);
};
