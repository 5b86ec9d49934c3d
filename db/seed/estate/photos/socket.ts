import { frame } from '@/db/seed/estate/photos/frame';
import { blob, blurred, group, H, linear, path, radial, rect, type Shot, stroke, W } from '@/db/seed/estate/photos/kit';

/** A wall socket, burnt or new. */
export function burntSocket({ broken, variant, d }: Shot): string {
  const wall = (['#e9e4d8', '#dfe6e8', '#e6ddcf'] as const)[variant];
  const defs = [
    linear('wall', `0 ${wall}, 1 #cfc9bd`, '0 0 1 1'),
    linear('plate', '0 #ffffff, 1 #e3e3df'),
    radial('soot', '0 #0b0705 0.95, 0.45 #2b1d12 0.8, 1 #5b4630 0'),
  ];
  const plates = variant === 1 ? [330, 640] : [455];
  const inner = [
    rect(-50, -50, W + 100, H + 100, 'url(#wall)'),
    rect(-50, 800, W + 100, 150, '#f5f2ea'),
    rect(-50, 792, W + 100, 10, '#b9b2a4'),
    ...plates.map((x) => plate(x, 240)),
    ...(broken ? scorch(d, plates.at(-1) ?? 455) : []),
    broken ? '' : charger(plates.at(-1) ?? 455),
  ];
  return frame(defs, inner, {
    from: [0.25, 0.2],
    tone: 'warm',
    dark: broken ? 0.4 : 0.15,
    tilt: [1, -1.6, 0.4][variant] ?? 0,
  });
}

function plate(x: number, y: number): string {
  const slot = (sx: number, sy: number, turn: number) =>
    rect(x + sx - 9, y + sy - 26, 18, 52, '#26282b', `rx="5" transform="rotate(${turn} ${x + sx} ${y + sy})"`);
  return group([
    blurred(rect(x + 10, y + 18, 292, 312, '#000000', 'rx="24" opacity="0.4"'), 8),
    rect(x, y, 292, 312, 'url(#plate)', 'rx="22" stroke="#c9c9c4" stroke-width="2"'),
    rect(x + 26, y + 26, 240, 260, '#f9f9f6', 'rx="14" stroke="#dcdcd7" stroke-width="3"'),
    slot(112, 94, 0),
    slot(180, 94, 0),
    slot(146, 168, 0),
    slot(96, 232, 32),
    slot(196, 232, -32),
  ]);
}

const charger = (x: number) =>
  group([
    blurred(rect(x + 78, 400, 150, 150, '#000000', 'rx="26" opacity="0.4"'), 8),
    stroke(`M${x + 146} 520C${x + 140} 700 ${x + 330} 640 ${x + 350} 960`, '#b9b9b4', 15),
    stroke(`M${x + 146} 520C${x + 140} 700 ${x + 330} 640 ${x + 350} 960`, '#f4f4f1', 11),
    rect(x + 76, 376, 140, 150, '#fbfbf9', 'rx="24" stroke="#d2d2cd" stroke-width="3"'),
    rect(x + 120, 500, 52, 14, '#c4c4bf', 'rx="6"'),
  ]);

const scorch = (d: Shot['d'], x: number) => [
  path(blob(d, x + 150, 400, 150, 185, 0.22), 'url(#soot)', 'filter="url(#blur8)"'),
  path(blob(d, x + 146, 300, 80, 190, 0.3), '#1a110b', 'opacity="0.5" filter="url(#blur20)"'),
  path(blob(d, x + 148, 470, 66, 56, 0.25), '#140d08', 'opacity="0.9" filter="url(#blur3)"'),
  path(blob(d, x + 150, 472, 38, 26, 0.3), '#4a2d17', 'opacity="0.9"'),
  stroke(`M${x + 90} 520q20 40 8 80M${x + 200} 512q16 30 6 64`, '#2a1c12', 7, 'opacity="0.5"'),
];
