import { frame } from '@/db/seed/estate/photos/frame';
import { blurred, circle, group, H, linear, path, rect, type Shot, stroke, W } from '@/db/seed/estate/photos/kit';

/** A room door's handle: hanging down, or straight. */
export function doorLever({ broken, variant }: Shot): string {
  const wood = [
    ['#a9794d', '#8d6039'],
    ['#e9e6df', '#d2cec4'],
    ['#6d4a36', '#543626'],
  ][variant] as [string, string];
  const defs = [
    linear('wood', `0 ${wood[1]}, 0.5 ${wood[0]}, 1 ${wood[1]}`, '0 0 1 0.2'),
    linear('steel', '0 #eef1f3, 0.5 #a7aeb4, 1 #6e767d'),
    linear('gap', '0 #1b1512, 1 #3a2f28', '0 0 1 0'),
  ];
  const inner = [
    ...leafOfDoor(wood[1]),
    blurred(rect(640, 255, 112, 400, '#000000', 'rx="20" opacity="0.5" transform="translate(10 18)"'), 8),
    rect(640, 250, 112, 400, 'url(#steel)', `rx="18" ${broken ? 'transform="rotate(4 696 300)"' : ''}`),
    circle(696, 560, 20, '#30353a'),
    rect(690, 560, 12, 44, '#30353a'),
    ...(broken
      ? [circle(704, 288, 15, '#191512'), circle(690, 626, 11, '#59616a'), looseScrew()]
      : [circle(696, 284, 11, '#59616a'), circle(696, 626, 11, '#59616a')]),
    circle(693, 438, 46, '#8b939a'),
    circle(686, 428, 30, '#c9cfd4', 'opacity="0.8"'),
    lever(broken),
  ];
  return frame(defs, inner, { from: [0.3, 0.25], tone: 'warm', dark: 0.3, tilt: [-1, 1.2, 0][variant] ?? 0 });
}

const leafOfDoor = (dark: string) => [
  rect(-50, -50, W + 100, H + 100, 'url(#wood)'),
  ...Array.from({ length: 17 }, (_, i) => {
    const line = `M${90 + i * 58} -60q${i % 2 ? 26 : -20} 260 ${i % 3 ? -14 : 18} 520t8 520`;
    return stroke(line, '#000000', i % 4 ? 2 : 4, 'opacity="0.09"');
  }),
  rect(60, -40, 380, 300, 'none', 'stroke="#00000033" stroke-width="10" rx="6"'),
  rect(60, 640, 380, 320, 'none', 'stroke="#00000033" stroke-width="10" rx="6"'),
  rect(880, -50, 26, H + 100, 'url(#gap)'),
  rect(906, -50, 400, H + 100, dark),
  rect(906, -50, 12, H + 100, '#ffffff', 'opacity="0.25"'),
];

function lever(broken: boolean): string {
  const outline = 'M690 404H378Q330 404 330 446Q330 478 372 474L690 470Z';
  const parts = [
    blurred(path(outline, '#000000', 'opacity="0.5" transform="translate(10 26)"'), 8),
    path(outline, 'url(#steel)'),
    circle(690, 437, 33, 'url(#steel)'),
    stroke('M372 420H676', '#ffffff', 9, 'opacity="0.75"'),
  ];
  return group(parts, broken ? 'transform="translate(-4 16) rotate(-47 690 437)"' : '');
}

const looseScrew = () =>
  group(
    [
      rect(752, 262, 64, 15, '#7f878e', 'rx="5"'),
      ...[0, 1, 2, 3, 4].map((i) => stroke(`M${758 + i * 11} 260l6 19`, '#4d545b', 3)),
      circle(824, 269, 18, '#b7bec4'),
      stroke('M814 262l20 14', '#596168', 5),
    ],
    'transform="rotate(24 780 270)"',
  );
