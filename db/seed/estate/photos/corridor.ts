import { frame } from '@/db/seed/estate/photos/frame';
import {
  blurred,
  circle,
  group,
  H,
  linear,
  oval,
  path,
  radial,
  rect,
  type Shot,
  shape,
  stroke,
  tiledFloor,
  W,
} from '@/db/seed/estate/photos/kit';

/** A corridor of the building: the lamp is out, or shines. */
export function corridorLamp({ broken, variant, d }: Shot): string {
  const wall = (['#e8e0cf', '#dde3e2', '#eadfd6'] as const)[variant];
  const door = (['#7b3f34', '#5d4634', '#3f5661'] as const)[variant];
  const defs = [
    linear('leftWall', `0 ${wall}, 1 #8d8778`, '0 0 1 0'),
    linear('rightWall', `0 #8d8778, 1 ${wall}`, '0 0 1 0'),
    linear('top', '0 #f4f2ec, 1 #a9a598'),
    radial('bulb', '0 #fffdf2, 0.35 #ffeeb6 0.9, 1 #ffd97a 0'),
  ];
  const [l, r, t, b] = [430, 770, 290, 620];
  const inner = [
    rect(-60, -60, W + 120, H + 120, '#6b665b'),
    tiledFloor(d, ['#b9b2a4', '#b2ab9d', '#c0b9ab'], '#8f887b', { horizon: 440, far: 600, size: 240 }),
    shape(`-60,-60 ${W + 60},-60 ${r},${t} ${l},${t}`, 'url(#top)'),
    shape(`-60,-60 ${l},${t} ${l},${b} -60,960`, 'url(#leftWall)'),
    shape(`${W + 60},-60 ${r},${t} ${r},${b} ${W + 60},960`, 'url(#rightWall)'),
    rect(l, t, r - l, b - t, broken ? '#8d887c' : '#cfc8b8'),
    rect(545, 392, 110, 228, door),
    rect(545, 392, 110, 228, 'none', 'stroke="#00000055" stroke-width="5"'),
    circle(635, 512, 6, '#e0c98a'),
    shape('70,210 300,330 300,695 70,850', door, 'stroke="#00000055" stroke-width="6"'),
    circle(272, 540, 10, '#e0c98a'),
    shape('1130,210 900,330 900,695 1130,850', door, 'stroke="#00000055" stroke-width="6"'),
    circle(928, 540, 10, '#e0c98a'),
    shape('345,420 392,432 392,500 345,500', '#c9413a'),
    shape('353,432 384,440 384,490 353,490', '#e7e3d8'),
    exitSign(broken),
    fixture(broken),
    ...(broken ? [rect(-60, -60, W + 120, H + 120, '#070b14', 'opacity="0.62"'), exitGlow()] : glow()),
  ];
  return frame(defs, inner, {
    from: [0.5, 0.16],
    tone: broken ? 'cold' : 'warm',
    dark: broken ? 0.8 : 0.2,
    tilt: [0.6, -1.2, 1.2][variant] ?? 0,
  });
}

const exitSign = (broken: boolean) =>
  group([
    rect(556, 322, 88, 34, broken ? '#2fa866' : '#35b56f', 'rx="4"'),
    rect(570, 330, 14, 20, '#ffffff', 'rx="2"'),
    path(
      'M596 339h34m-9 -8l9 8l-9 8',
      'none',
      'stroke="#ffffff" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"',
    ),
  ]);
const exitGlow = () =>
  group([blurred(oval(600, 345, 120, 60, '#36d98a', 'opacity="0.35"'), 45), group([exitSign(true)])]);

const fixture = (broken: boolean) =>
  group([
    oval(600, 158, 132, 40, '#6f6b62'),
    oval(600, 150, 132, 40, broken ? '#8f8b80' : '#fffdf0'),
    oval(600, 146, 92, 24, broken ? '#7b776d' : '#ffffff'),
    ...(broken
      ? [stroke('M560 138l34 12l-14 8l44 14', '#3a3731', 5), circle(640, 152, 13, '#4b473f', 'opacity="0.6"')]
      : []),
  ]);

const glow = () => [
  blurred(oval(600, 160, 330, 150, '#fff3c2', 'opacity="0.85"'), 45),
  circle(600, 170, 520, 'url(#bulb)', 'opacity="0.5"'),
  blurred(oval(600, 790, 330, 90, '#fff0bd', 'opacity="0.55"'), 45),
  oval(600, 150, 132, 40, '#fffef6'),
];
