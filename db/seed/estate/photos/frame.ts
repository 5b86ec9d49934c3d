import { H, linear, radial, rect, W } from '@/db/seed/estate/photos/kit';

type Light = {
  /** Where it comes from, in shares of the picture. */
  from?: [number, number];
  /** Warm lamp, plain day, cold tube. */
  tone?: 'warm' | 'day' | 'cold';
  /** 0 bright – 1 night. */
  dark?: number;
  /** Degrees by which the phone was held askew. */
  tilt?: number;
};

/** In pixels. Enlarged afterwards: less than half the work, and as soft as a phone's lens. */
export const drawn = { width: 800, height: 600 };

const tones = { warm: '#ffca7a', day: '#fff4dc', cold: '#cfe4ff' };

/** What makes a drawing look taken by a phone: light falling off, corners darker, held a little askew. */
export function frame(
  defs: string[],
  inner: string[],
  { from = [0.35, 0.15], tone = 'day', dark = 0.25, tilt = 0 }: Light = {},
): string {
  const shared = [
    ...[3, 8, 20, 45].map(
      (r) =>
        `<filter id="blur${r}" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="${r}"/></filter>`,
    ),
    radial(
      'lamp',
      `0 ${tones[tone]} 0.45, 0.25 ${tones[tone]} 0.3, 0.5 ${tones[tone]} 0.13, 0.8 ${tones[tone]} 0.03, 1 ${tones[tone]} 0`,
      `${from[0]} ${from[1]} 0.8`,
    ),
    radial(
      'fallOff',
      `0 #0b1420 0, 0.3 #0b1420 ${0.03 + dark * 0.06}, 0.6 #0b1420 ${0.08 + dark * 0.22}, 1 #0b1420 ${0.18 + dark * 0.6}`,
      `${from[0]} ${from[1]} 1.05`,
    ),
    radial('corners', '0.55 #000000 0, 1 #000000 0.34', '0.5 0.5 0.72'),
    linear('waterLight', '0 #ffffff 0.5, 0.5 #ffffff 0.04, 1 #24465e 0.3'),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${drawn.width}" height="${drawn.height}" viewBox="0 0 ${W} ${H}"><defs>${[...shared, ...defs].join('')}</defs>`,
    rect(0, 0, W, H, '#8a8a86'),
    `<g transform="rotate(${tilt} ${W / 2} ${H / 2}) translate(${W / 2} ${H / 2}) scale(1.05) translate(${-W / 2} ${-H / 2})">${inner.join('')}</g>`,
    rect(0, 0, W, H, 'url(#lamp)', 'style="mix-blend-mode:soft-light"'),
    rect(0, 0, W, H, 'url(#lamp)', 'opacity="0.3"'),
    rect(0, 0, W, H, 'url(#fallOff)', 'opacity="0.75"'),
    rect(0, 0, W, H, 'url(#corners)'),
    '</svg>',
  ].join('');
}
