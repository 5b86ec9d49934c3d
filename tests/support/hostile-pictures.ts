import sharp from 'sharp';
import { blankPng, impostors, phonePhoto, scene } from './pictures';

export type Hostile = { name: string; bytes: Buffer; ends: 'refused' | 'clean' };

/** What stands in a picture of ours and must be gone from whatever is kept of it. */
const traces = [
  '<script',
  'Harbour Phone',
  'Lin Xiuying',
  '31.2333',
  'Exif',
  'xmpmeta',
  'Photoshop 3.0',
  'Secret Lane 7',
  '%PDF',
  'PK\x03',
];

/** A place as newsrooms write it (IPTC, APP13), which sharp itself can't write. */
function withIptc(jpeg: Buffer): Buffer {
  const place = Buffer.from('Secret Lane 7');
  const record = Buffer.concat([Buffer.from([0x1c, 0x02, 0x5c, 0, place.length]), place]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(record.length);
  const block = Buffer.concat([Buffer.from('Photoshop 3.0\0' + '8BIM'), Buffer.from([4, 4, 0, 0]), size, record]);
  const head = Buffer.from([0xff, 0xed, 0, 0]);
  head.writeUInt16BE(block.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, block, jpeg.subarray(2)]);
}

const tail = Buffer.from('<script>alert(1)</script>%PDF-1.7 PK\x03\x04');

/** What somebody sends who wants more than to show a picture (T7), each small enough to be tried. */
export async function hostilePictures(): Promise<Hostile[]> {
  const photo = withIptc(await phonePhoto(400, 300));
  const refused = (name: string, bytes: Buffer): Hostile => ({ name, bytes, ends: 'refused' });
  const clean = (name: string, bytes: Buffer): Hostile => ({ name, bytes, ends: 'clean' });
  const comment = await scene(60, 40)
    .png()
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">31.2333</x:xmpmeta>')
    .toBuffer();
  return [
    ...Object.entries(impostors).map(([name, bytes]) => refused(name, bytes)),
    refused('tiff', await scene(20, 20).tiff().toBuffer()),
    refused('16000 × 16000', blankPng(16_000)),
    refused('30000 × 30000', blankPng(30_000)),
    refused('cut short', photo.subarray(0, photo.length * 0.6)),
    refused('a head alone', photo.subarray(0, 24)),
    clean('everything that tells where', photo),
    clean('a script behind it', Buffer.concat([photo, tail])),
    clean('a PNG with words and a tail', Buffer.concat([comment, tail])),
    clean('a WebP with a tail', Buffer.concat([await scene(60, 40).webp().toBuffer(), tail])),
  ];
}

/** What a kept picture still tells: words of the one that was sent, any metadata, or bytes behind its end. */
export async function toldBy(kept: Buffer): Promise<string[]> {
  const { format, exif, xmp, iptc, icc, comments } = await sharp(kept).metadata();
  const held = Object.entries({ exif, xmp, iptc, icc, comments }).filter(([, value]) => value !== undefined);
  const isEnded = kept.subarray(-2).equals(Buffer.from([0xff, 0xd9]));
  return [
    ...traces.filter((trace) => kept.includes(trace)),
    ...held.map(([name]) => name),
    ...(format === 'jpeg' ? [] : [`is ${format}`]),
    ...(isEnded ? [] : ['goes on behind its end']),
  ];
}

/** Repeatable dice. */
function rolls(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** So many spoilt copies of small pictures of the three kinds; the same seed gives the same. */
export async function mutants(count: number, seed: number): Promise<Buffer[]> {
  const seeds = [
    await phonePhoto(160, 120),
    await scene(160, 120).png().toBuffer(),
    await scene(160, 120).webp().toBuffer(),
  ];
  const dice = rolls(seed);
  return Array.from({ length: count }, (_, turn) => spoilt(seeds[turn % seeds.length] as Buffer, dice));
}

/** Bytes changed, bits turned, a part doubled or left out, the end cut off. */
function spoilt(whole: Buffer, dice: (sides: number) => number): Buffer {
  let bytes = Buffer.from(whole);
  const early = dice(2) ? bytes.length : Math.min(200, bytes.length);
  for (let hit = 0, hits = dice(12); hit <= hits; hit += 1) bytes[dice(early)] = dice(256);
  for (let hit = 0, hits = dice(4); hit < hits; hit += 1) {
    const at = dice(early);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << dice(8));
  }
  const at = dice(bytes.length);
  const piece = dice(300);
  if (dice(6) === 0) bytes = Buffer.concat([bytes.subarray(0, at + piece), bytes.subarray(at)]);
  if (dice(6) === 0) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + piece)]);
  return dice(5) === 0 ? bytes.subarray(0, dice(bytes.length)) : bytes;
}
