import sharp from 'sharp';
import { corridorLamp } from '@/db/seed/estate/photos/corridor';
import { leakingPipe } from '@/db/seed/estate/photos/cupboard';
import { drawn } from '@/db/seed/estate/photos/frame';
import { doorNote } from '@/db/seed/estate/photos/front-door';
import { garagePuddle } from '@/db/seed/estate/photos/garage';
import { intercom } from '@/db/seed/estate/photos/intercom';
import { H, type Shot, W } from '@/db/seed/estate/photos/kit';
import { wetFloor } from '@/db/seed/estate/photos/kitchen';
import { doorLever } from '@/db/seed/estate/photos/lever';
import { liftPanel } from '@/db/seed/estate/photos/lift';
import { type PhotoName, type Scene, scenes } from '@/db/seed/estate/photos/scenes';
import { paperSlip } from '@/db/seed/estate/photos/slip';
import { burntSocket } from '@/db/seed/estate/photos/socket';
import { crackedTile, floorDrain } from '@/db/seed/estate/photos/tiles';
import { ceilingStain, wallCrack } from '@/db/seed/estate/photos/walls';
import { windowRain } from '@/db/seed/estate/photos/window';
import { dice } from '@/db/seed/estate/random';

const pictures: Record<Scene, (shot: Shot) => string> = {
  'leaking-pipe': leakingPipe,
  'wet-floor': wetFloor,
  'burnt-socket': burntSocket,
  'corridor-lamp': corridorLamp,
  'door-lever': doorLever,
  'window-rain': windowRain,
  'ceiling-stain': ceilingStain,
  'wall-crack': wallCrack,
  'cracked-tile': crackedTile,
  'lift-panel': liftPanel,
  'floor-drain': floorDrain,
  'garage-puddle': garagePuddle,
  intercom,
  'door-note': doorNote,
  'paper-slip': paperSlip,
};

export const photoNames = scenes.flatMap((scene) =>
  (['before', 'after'] as const).flatMap((state) =>
    ([0, 1, 2] as const).map((variant): PhotoName => `${scene}.${state}.${variant}`),
  ),
);

/** A believable placeholder as JPEG, 1200×900, at most 80 KB; the same name draws the same picture. No fonts are needed. */
export async function drawPhoto(name: PhotoName): Promise<Buffer> {
  const [scene, state, variant] = name.split('.') as [Scene, 'before' | 'after', string];
  const shot = {
    broken: state === 'before',
    variant: Number(variant) as Shot['variant'],
    d: dice(Number(variant), scene),
  };
  const pixels = await sharp(Buffer.from(pictures[scene](shot)))
    .removeAlpha()
    .raw()
    .toBuffer();
  const small = sharp(pixels, { raw: { ...drawn, channels: 3 } });
  return small.resize(W, H).jpeg({ quality: 72, mozjpeg: true }).toBuffer();
}
