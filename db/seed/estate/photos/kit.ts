import type { Dice } from '@/db/seed/estate/random';

/** Width and height of every photo. */
export const W = 1200;
export const H = 900;

export type Shot = { broken: boolean; variant: 0 | 1 | 2; d: Dice };
export type Point = [x: number, y: number];

const n = (value: number) => Math.round(value * 10) / 10;
export const rect = (x: number, y: number, w: number, h: number, fill: string, more = '') =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}" ${more}/>`;
export const circle = (x: number, y: number, r: number, fill: string, more = '') =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}" ${more}/>`;
export const oval = (x: number, y: number, rx: number, ry: number, fill: string, more = '') =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${more}/>`;
/** A polygon, its corners as `x,y x,y`. */
export const shape = (corners: string, fill: string, more = '') =>
  `<polygon points="${corners}" fill="${fill}" ${more}/>`;
export const path = (d: string, fill: string, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`;
export const stroke = (d: string, colour: string, width: number, more = '') =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
export const group = (inner: string[], more = '') => `<g ${more}>${inner.join('')}</g>`;
export const blurred = (inner: string, radius: 3 | 8 | 20 | 45) => `<g filter="url(#blur${radius})">${inner}</g>`;

/** Gradients: stops as `0 #fff, 1 #000 0.5` (offset, colour, opacity), direction in shares of the shape's box. */
export const linear = (id: string, stops: string, direction = '0 0 0 1') => {
  const [x1, y1, x2, y2] = direction.split(' ');
  return `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stopsOf(stops)}</linearGradient>`;
};
export const radial = (id: string, stops: string, middle = '0.5 0.5 0.5') => {
  const [cx, cy, r] = middle.split(' ');
  return `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${stopsOf(stops)}</radialGradient>`;
};

function stopsOf(text: string): string {
  const parts = text.split(', ').map((stop) => stop.split(' '));
  return parts
    .map(([at, colour, opacity = '1']) => `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`)
    .join('');
}

/** A closed soft outline around a middle: puddles, stains, soot. */
export function blob(d: Dice, cx: number, cy: number, rx: number, ry: number, wobble = 0.18, count = 14): string {
  const points = Array.from({ length: count }, (_, i): Point => {
    const angle = (i / count) * Math.PI * 2;
    const reach = 1 - wobble + d.next() * wobble * 2;
    return [cx + Math.cos(angle) * rx * reach, cy + Math.sin(angle) * ry * reach];
  });
  return smooth(points);
}

/** Catmull-Rom through the points as Bézier curves, closed. */
function smooth(points: Point[]): string {
  const at = (i: number) => points[(i + points.length) % points.length] as Point;
  const curves = points.map((_, i) => {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const one = [b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6];
    const two = [c[0] - (e[0] - b[0]) / 6, c[1] - (e[1] - b[1]) / 6];
    return `C${[...one, ...two, ...c].map((value) => n(value)).join(' ')}`;
  });
  return `M${n(at(0)[0])} ${n(at(0)[1])}${curves.join('')}Z`;
}

/** A crack that wanders and now and then forks. */
export function crack(d: Dice, [x, y]: Point, angle: number, length: number, width: number, colour: string): string {
  let [px, py] = [x, y];
  let line = `M${n(px)} ${n(py)}`;
  let turn = angle;
  const forks: string[] = [];
  for (let gone = 0; gone < length; gone += 16) {
    turn = angle + (d.next() - 0.5) * 1.3;
    px += Math.cos(turn) * 16;
    py += Math.sin(turn) * 16;
    line += `L${n(px)} ${n(py)}`;
    if (width > 2.5 && d.chance(0.09))
      forks.push(crack(d, [px, py], angle + d.pick([-0.8, 0.8]), length * 0.16, width * 0.4, colour));
  }
  return stroke(line, colour, width) + forks.join('');
}

/** A floor or wall of tiles running away to a vanishing point; `near` and `far` are heights in the picture. */
export function tiledFloor(
  d: Dice,
  colours: string[],
  grout: string,
  { horizon, far, size }: { horizon: number; far: number; size: number },
): string {
  const depth = (row: number) => 1 + row * 0.42;
  const y = (row: number) => horizon + (H - horizon + 40) / depth(row);
  const x = (column: number, row: number) => W / 2 + (column * size) / depth(row);
  const out = [rect(0, far, W, H - far, grout)];
  for (let row = 0; y(row + 1) > far - 60 && row < 24; row++) {
    for (let column = -16; column < 16; column++) {
      const gap = 0.02;
      const corner = (c: number, r: number): Point => [x(c, r), y(r)];
      const four = [
        corner(column + gap, row + gap),
        corner(column + 1 - gap, row + gap),
        corner(column + 1 - gap, row + 1 - gap),
        corner(column + gap, row + 1 - gap),
      ];
      out.push(shape(four.map(([px, py]) => `${n(px)},${n(py)}`).join(' '), d.pick(colours)));
    }
  }
  return group(out, 'clip-path="url(#below)"').replace(
    '<g',
    `<clipPath id="below"><rect x="0" y="${far}" width="${W}" height="${H}"/></clipPath><g`,
  );
}

/** Standing water: darker than the floor, light along the rim, shine on top. */
export function puddle(d: Dice, cx: number, cy: number, rx: number, ry: number, tint = '#7f9bb0'): string {
  const outline = blob(d, cx, cy, rx, ry, 0.16, 16);
  const inner = blob(d, cx - rx * 0.1, cy - ry * 0.15, rx * 0.5, ry * 0.35, 0.3, 12);
  return [
    path(outline, '#1c2a35', 'opacity="0.22" transform="translate(0 7)" filter="url(#blur8)"'),
    path(outline, tint, 'opacity="0.5"'),
    path(outline, 'url(#waterLight)', 'opacity="0.9"'),
    stroke(outline, '#f4fbff', 3, 'opacity="0.45"'),
    blurred(path(inner, '#ffffff', 'opacity="0.4"'), 20),
    blurred(oval(cx + rx * 0.35, cy + ry * 0.25, rx * 0.22, ry * 0.07, '#ffffff', 'opacity="0.75"'), 8),
  ].join('');
}

/** One falling drop. */
export function drop(x: number, y: number, r: number): string {
  const outline = `M${n(x)} ${n(y - r * 2.1)}C${n(x + r * 0.35)} ${n(y - r)} ${n(x + r)} ${n(y - r * 0.4)} ${n(x + r)} ${n(y + r * 0.2)}A${n(r)} ${n(r)} 0 1 1 ${n(x - r)} ${n(y + r * 0.2)}C${n(x - r)} ${n(y - r * 0.4)} ${n(x - r * 0.35)} ${n(y - r)} ${n(x)} ${n(y - r * 2.1)}Z`;
  return path(outline, '#a9d3ee', 'opacity="0.85"') + circle(x - r * 0.35, y, r * 0.28, '#ffffff', 'opacity="0.9"');
}
