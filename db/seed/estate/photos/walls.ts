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
  radial,
  rect,
  type Shot,
  shape,
  stroke,
  W,
} from '@/db/seed/estate/photos/kit';

/** A corner of the room seen from below: a water stain on the ceiling, or fresh paint. */
export function ceilingStain({ broken, variant, d }: Shot): string {
  const wall = (['#d9e0dc', '#e8dcc6', '#cfd8e2'] as const)[variant];
  const defs = [
    linear('ceiling', '0 #f6f4ee, 1 #e4e0d6'),
    linear('left', `0 ${wall}, 1 #aab2ae`, '0 0 1 0'),
    linear('right', `0 #c3c9c5, 1 ${wall}`, '0 0 1 0'),
    radial('stain', '0 #b9925a 0.55, 0.6 #c8a468 0.5, 0.84 #8d6430 0.8, 0.93 #8d6430 0.6, 1 #9b7440 0'),
  ];
  const inner = [
    shape(`-60,-60 ${W + 60},-60 ${W + 60},400 430,560 -60,690`, 'url(#ceiling)'),
    shape(`-60,690 430,560 430,${H + 60} -60,${H + 60}`, 'url(#left)'),
    shape(`430,560 ${W + 60},400 ${W + 60},${H + 60} 430,${H + 60}`, 'url(#right)'),
    stroke(`M-60 690L430 560L${W + 60} 400`, '#ffffff', 26),
    stroke(`M-60 704L430 574L${W + 60} 414`, '#a8a79f', 5, 'opacity="0.7"'),
    stroke(`M430 574V${H + 60}`, '#8d938f', 4, 'opacity="0.5"'),
    lamp(variant),
    ...(broken
      ? [...stain(d), ...flakes(d)]
      : [blurred(path(blob(d, 640, 330, 270, 140, 0.2), '#ffffff', 'opacity="0.6"'), 20)]),
  ];
  return frame(defs, inner, { from: [0.85, 0.12], tone: 'warm', dark: 0.3, tilt: [0, 1.4, -1.4][variant] ?? 0 });
}

const stain = (d: Shot['d']) => {
  const rings = [
    [640, 330, 300, 165],
    [590, 360, 220, 120],
    [700, 300, 130, 76],
  ] as const;
  return [
    ...rings.flatMap(([x, y, rx, ry]) => {
      const outline = blob(d, x, y, rx, ry, 0.2, 18);
      return [path(outline, 'url(#stain)', 'filter="url(#blur3)"')];
    }),
    blurred(path(blob(d, 620, 350, 70, 40, 0.3), '#6f5029', 'opacity="0.55"'), 8),
    ...[560, 640, 706].map((x, i) => drop(x, 392 + i * 14 - i * i * 16, 9)),
    stroke('M470 552q10 80 -6 150t6 120', '#b08a52', 18, 'opacity="0.35" filter="url(#blur8)"'),
    stroke('M560 540q-8 60 4 110', '#b08a52', 12, 'opacity="0.35" filter="url(#blur8)"'),
  ];
};

const flakes = (d: Shot['d']) =>
  Array.from({ length: 9 }, () => {
    const [x, y] = [d.int(470, 830), d.int(230, 420)];
    return group([
      path(blob(d, x + 4, y + 5, 24, 12, 0.4, 8), '#6d5a3c', 'opacity="0.35"'),
      path(blob(d, x, y, 24, 12, 0.4, 8), '#f1ead9'),
    ]);
  });

const lamp = (variant: number) =>
  group([
    blurred(oval(1010, 110, 190, 90, '#fff1c4', 'opacity="0.9"'), 45),
    oval(1010, 112, 122, 52, '#cfc9b8'),
    oval(1010, 102, 122, 52, variant === 2 ? '#eaf2ff' : '#fffbe9'),
  ]);

/** A living-room wall: cracked, or filled and painted. */
export function wallCrack({ broken, variant, d }: Shot): string {
  const wall = (['#e3dccd', '#d5dfe0', '#e6d9d3'] as const)[variant];
  const sofa = (['#6f8790', '#a8775b', '#71806a'] as const)[variant];
  const defs = [
    linear('wall', `0 ${wall}, 1 #bdb7a9`, '0 0 0.4 1'),
    linear('sofa', `0 ${sofa}, 1 #3f4a4e`),
    linear('art', '0 #f0c27a, 0.5 #d98d6a, 1 #58708a'),
  ];
  const inner = [
    rect(-50, -50, W + 100, H + 100, 'url(#wall)'),
    blurred(rect(770, 120, 270, 330, '#000000', 'opacity="0.35"'), 8),
    rect(760, 105, 270, 330, '#5b4535'),
    rect(778, 123, 234, 294, '#f6f2e8'),
    rect(806, 152, 178, 236, 'url(#art)'),
    path('M806 330Q860 270 905 320T984 300V388H806Z', '#2f4a59', 'opacity="0.75"'),
    circle(930, 210, 26, '#fff3c9'),
    ...(broken ? cracks(d) : [blurred(path(blob(d, 380, 300, 250, 150, 0.2), '#ffffff', 'opacity="0.22"'), 45)]),
    blurred(rect(-60, 690, W + 120, 60, '#000000', 'opacity="0.35"'), 20),
    path(`M-60 720Q-60 660 10 660H${W - 60}Q${W + 60} 660 ${W + 60} 720V${H + 60}H-60Z`, 'url(#sofa)'),
    stroke(`M0 690H${W - 30}`, '#ffffff', 7, 'opacity="0.2"'),
    stroke(`M610 668V${H + 60}`, '#000000', 6, 'opacity="0.3"'),
    stroke(`M-20 ${H - 60}H${W + 20}`, '#000000', 10, 'opacity="0.25"'),
    pillow(['#e7b25c', '#5f8d93', '#d9c5a0'][variant] as string),
  ];
  return frame(defs, inner, { from: [0.2, 0.1], tone: 'day', dark: 0.2, tilt: [0.8, -0.8, 1.4][variant] ?? 0 });
}

const pillow = (colour: string) =>
  group(
    [
      blurred(
        path(
          'M150 560Q265 585 380 560Q405 675 380 790Q265 765 150 790Q125 675 150 560Z',
          '#000000',
          'opacity="0.4" transform="translate(14 18)"',
        ),
        8,
      ),
      path('M150 560Q265 585 380 560Q405 675 380 790Q265 765 150 790Q125 675 150 560Z', colour),
      stroke(
        'M182 600Q265 616 348 600Q362 675 348 750Q265 734 182 750Q168 675 182 600Z',
        '#ffffff',
        5,
        'opacity="0.45"',
      ),
    ],
    'transform="rotate(-9 265 675)"',
  );

const cracks = (d: Shot['d']) => {
  const seed = Array.from({ length: 3 }, (_, i) => ({
    start: [120 + i * 40, 30 + i * 8] as Point,
    angle: 0.8 + i * 0.05,
  }));
  const main = crack(d, [130, 20], 0.86, 820, 5, '#574e42');
  return [
    blurred(group([main], 'transform="translate(5 6)" opacity="0.35"'), 3),
    main,
    ...seed
      .slice(1)
      .map(({ start, angle }) => crack(d, [start[0] + 160, start[1] + 140], angle + 0.5, 200, 2.4, '#6b6253')),
    ...Array.from({ length: 7 }, () =>
      path(blob(d, d.int(240, 560), d.int(150, 470), d.int(8, 22), d.int(6, 14), 0.4, 7), '#b3aa98', 'opacity="0.9"'),
    ),
  ];
};
