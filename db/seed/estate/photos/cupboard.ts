import { frame } from '@/db/seed/estate/photos/frame';
import {
  blurred,
  circle,
  drop,
  group,
  H,
  linear,
  oval,
  path,
  puddle,
  radial,
  rect,
  type Shot,
  stroke,
  W,
} from '@/db/seed/estate/photos/kit';

/** The cupboard under the kitchen sink. */
export function leakingPipe({ broken, variant, d }: Shot): string {
  const wood = [
    ['#b98d5c', '#8a6238'],
    ['#cfcac0', '#9d978b'],
    ['#a5785a', '#754f37'],
  ][variant] as [string, string];
  const hose = (['#c9ced3', '#d8d2c4', '#b9c4cc'] as const)[variant];
  const defs = [
    linear('back', '0 #3a3029, 1 #57493d'),
    linear('side', `0 ${wood[1]}, 1 ${wood[0]}`, '0 0 1 0'),
    linear('white', '0 #f7f7f4, 0.35 #ffffff, 1 #b9bbb8', '0 0 1 0'),
    linear('metal', `0 #7f868c, 0.4 ${hose}, 1 #6a7178`, '0 0 1 0'),
    radial('cup', '0 #e1574c, 1 #8f2a25', '0.35 0.3 0.9'),
  ];
  const trap = 'M600 180V395Q600 520 710 520T815 405Q815 345 880 345H1010';
  const inner = [
    rect(-50, -50, W + 100, H + 100, 'url(#back)'),
    rect(-50, -50, 150, H + 100, 'url(#side)'),
    rect(W - 90, -50, 150, H + 100, 'url(#side)'),
    path(`M-40 ${H - 150}H${W + 40}V${H + 50}H-40Z`, wood[0]),
    rect(-40, H - 156, W + 80, 10, wood[1]),
    path('M180 0H1020L985 118Q600 165 215 118Z', '#c4c9cc'),
    path('M215 118Q600 165 985 118L980 140Q600 188 220 140Z', '#7d8489'),
    blurred(stroke(trap, '#000000', 92, 'opacity="0.45" transform="translate(26 22)"'), 20),
    stroke(trap, '#a9aba8', 88),
    stroke(trap, '#eeeeea', 74),
    stroke(trap, '#ffffff', 22, 'transform="translate(-16 -8)" opacity="0.9"'),
    ...[
      [600, 262],
      [600, 392],
    ].map(([x = 0, y = 0]) =>
      group([rect(x - 60, y - 26, 120, 52, 'url(#white)', 'rx="14"'), rect(x - 60, y + 8, 120, 6, '#c6c8c4')]),
    ),
    rect(985, 300, 70, 92, 'url(#white)', 'rx="12"'),
    valve(broken, variant),
    ...(broken ? leak(d) : [cloth(variant)]),
  ];
  return frame(defs, inner, { from: [0.55, 0.35], tone: 'cold', dark: 0.35, tilt: [-1.2, 0.8, 1.6][variant] ?? 0 });
}

function valve(broken: boolean, variant: number): string {
  const line = 'M330 640V420Q330 250 420 150';
  return group([
    blurred(stroke(line, '#000000', 40, 'opacity="0.4" transform="translate(18 14)"'), 20),
    stroke(line, '#747c83', 36),
    stroke(line, broken ? '#a7a9a6' : '#d9dee2', 26),
    path(line, 'none', 'stroke="#5f666c" stroke-width="26" stroke-dasharray="4 11" opacity="0.4"'),
    rect(296, 640, 68, 70, broken ? '#8d7a55' : '#d5d9dc', 'rx="8"'),
    rect(250, 690, 160, 40, broken ? '#7d6d4e' : '#bfc5c9', 'rx="12"'),
    oval(232, 710, 30, 44, variant === 1 ? '#4d7fb5' : '#c8453b'),
    oval(226, 700, 10, 18, '#ffffff', 'opacity="0.4"'),
    broken ? circle(330, 640, 24, '#6d4f2c', 'opacity="0.55"') : '',
  ]);
}

function leak(d: Shot['d']): string[] {
  const spray = Array.from({ length: 22 }, () =>
    stroke(
      `M338 632q${d.int(20, 200)} ${-d.int(20, 110)} ${d.int(60, 330)} ${d.int(20, 190)}`,
      '#d9eefc',
      d.int(2, 5),
      `opacity="${d.int(25, 70) / 100}"`,
    ),
  );
  const drops = Array.from({ length: 16 }, () => drop(d.int(350, 760), d.int(560, 770), d.int(5, 13)));
  return [
    puddle(d, 560, 815, 430, 62),
    ...spray,
    blurred(oval(356, 640, 34, 26, '#ffffff', 'opacity="0.7"'), 8),
    ...drops,
    puddle(d, 690, 850, 150, 22),
  ];
}

const cloth = (variant: number) =>
  group([
    blurred(oval(770, 822, 170, 24, '#000000', 'opacity="0.35"'), 20),
    path(
      'M620 812Q650 742 742 760T900 752Q948 776 930 818Q770 846 620 812Z',
      ['#7fb2d6', '#e4b363', '#8fc08a'][variant] as string,
    ),
    stroke('M660 800Q720 770 800 790M760 812Q840 780 902 794', '#ffffff', 7, 'opacity="0.4"'),
  ]);
