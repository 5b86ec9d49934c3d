import { frame } from '@/db/seed/estate/photos/frame';
import {
  blob,
  blurred,
  drop,
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

/** A bedroom window: rain comes in, or a fine day. */
export function windowRain({ broken, variant, d }: Shot): string {
  const sky = broken ? ['#46566a', '#7e8a94'] : ['#8fc3ea', '#e8f2f4'];
  const sill = (['#e8e2d6', '#c8bfae', '#d9dde0'] as const)[variant];
  const defs = [
    linear('sky', `0 ${sky[0]}, 1 ${sky[1]}`),
    linear('bar', '0 #f4f5f5, 1 #b5babd', '0 0 1 0'),
    linear('sill', `0 ${sill}, 1 #a59d90`),
  ];
  const inner = [
    rect(-50, -50, W + 100, H + 100, '#efe8da'),
    rect(70, 60, 1060, 620, 'url(#sky)'),
    blurred(group(towers(d, broken)), broken ? 8 : 3),
    rect(70, 60, 1060, 620, '#ffffff', `opacity="${broken ? 0.08 : 0.03}"`),
    ...(broken ? rainOnGlass(d) : shineOnGlass),
    ...windowFrame(broken),
    rect(-50, 690, W + 100, 280, '#d8cfbf'),
    path(`M-50 700H${W + 50}V790Q600 812 -50 790Z`, 'url(#sill)'),
    rect(-50, 700, W + 100, 8, '#ffffff', 'opacity="0.5"'),
    ...(broken ? pouring(d) : [plant()]),
  ];
  return frame(defs, inner, {
    from: [0.5, 0.3],
    tone: broken ? 'cold' : 'day',
    dark: broken ? 0.5 : 0.1,
    tilt: [0.8, -1, 1.3][variant] ?? 0,
  });
}

const towers = (d: Shot['d'], night: boolean) =>
  Array.from({ length: 9 }, (_, i) => {
    const x = 60 + i * 130 + d.int(-20, 20);
    const top = d.int(240, 430);
    const lit = `opacity="${night ? 0.85 : 0}"`;
    const lamps = Array.from({ length: 8 }, () => rect(x + d.int(8, 80), top + d.int(20, 200), 14, 18, '#ffdc91', lit));
    const house = rect(x, top, 104, 460, night ? '#3a4653' : '#a9bcc6');
    return group([house, rect(x, top, 18, 460, '#ffffff', 'opacity="0.12"'), ...lamps]);
  });

const rainOnGlass = (d: Shot['d']) => [
  ...Array.from({ length: 46 }, () => {
    const line = `M${d.int(90, 1110)} ${d.int(90, 520)}q${d.int(-8, 8)} ${d.int(30, 70)} ${d.int(-6, 6)} ${d.int(70, 150)}`;
    return stroke(line, '#e4eef5', d.int(2, 5), `opacity="${d.int(20, 60) / 100}"`);
  }),
  ...Array.from({ length: 60 }, () => {
    const faint = `opacity="${d.int(30, 75) / 100}"`;
    return oval(d.int(90, 1110), d.int(80, 650), d.int(3, 8), d.int(4, 10), '#eaf3f8', faint);
  }),
];

const shineOnGlass = [
  shape('140,60 420,60 180,680 70,680 70,230', '#ffffff', 'opacity="0.16"'),
  shape('700,60 800,60 580,680 480,680', '#ffffff', 'opacity="0.14"'),
];

/** The sash stands a hand's breadth open when it does not close. */
function windowFrame(open: boolean): string[] {
  const sash = [rect(574, 60, 54, 600, 'url(#bar)'), rect(584, 330, 16, 88, '#8b9195', 'rx="8"')];
  return [
    rect(40, 30, 1120, 44, 'url(#bar)'),
    rect(40, 650, 1120, 50, 'url(#bar)'),
    rect(40, 30, 46, 670, 'url(#bar)'),
    rect(1114, 30, 46, 670, 'url(#bar)'),
    group(sash, open ? 'transform="translate(22 0)"' : ''),
    open ? rect(560, 72, 26, 578, '#22303c', 'opacity="0.85"') : '',
  ];
}

const pouring = (d: Shot['d']) => [
  path(blob(d, 590, 742, 300, 32, 0.2), '#8fa7b8', 'opacity="0.75"'),
  path(blob(d, 560, 736, 170, 12, 0.3), '#ffffff', 'opacity="0.55" filter="url(#blur3)"'),
  ...[430, 560, 640, 720].map((x, i) =>
    group([
      stroke(`M${x} 770q6 40 ${i % 2 ? 4 : -4} ${70 + i * 14}`, '#a9c4d6', 9, 'opacity="0.8"'),
      drop(x + 2, 868 + (i % 3) * 12, 10),
    ]),
  ),
  ...Array.from({ length: 9 }, (_, i) => drop(574 + (i % 2) * 9, 150 + i * 56, 7)),
];

const plant = () =>
  group([
    blurred(oval(890, 770, 120, 16, '#000000', 'opacity="0.35"'), 8),
    ...[-62, -34, -8, 18, 44, 66].map((turn, i) =>
      path(
        'M890 640C850 560 850 470 890 410C930 470 930 560 890 640Z',
        i % 2 ? '#4f9a5b' : '#65b06c',
        `transform="rotate(${turn} 890 650)"`,
      ),
    ),
    path('M800 640H980L956 768H824Z', '#c9764f'),
    rect(790, 622, 200, 36, '#d98a63', 'rx="6"'),
  ]);
