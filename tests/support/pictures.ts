import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** A photo as a phone makes it: turned on its side, with a position, a maker and a profile in its metadata. */
export function phonePhoto(width = 1600, height = 1200): Promise<Buffer> {
  return scene(width, height)
    .withExif({
      IFD0: { Make: 'Harbour Phone', Copyright: 'Lin Xiuying' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 14/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '121/1 28/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><position>31.2333,121.4667</position></x:xmpmeta>')
    .withIccProfile('p3')
    .jpeg()
    .toBuffer();
}

/** Something to see: smooth, with a little seeded grain so that it compresses like a photo. */
export function scene(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at += 1)
    pixels[at] = ((at % (width * 3)) / width / 3) * 200 + ((at * 7919) % 31);
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** A whole, honest PNG of nothing, one bit a pixel: 16000 × 16000 are 140 KB. */
export function blankPng(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side), { level: 1 });
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

/** Things that are not photos whatever they are called. */
export const impostors: Record<string, Buffer> = {
  zip: Buffer.from('PK\x03\x04\x14\x00\x00\x00\x08\x00 and the rest of an archive', 'latin1'),
  html: Buffer.from('<!doctype html><script>alert(1)</script>'),
  pdf: Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj', 'latin1'),
  svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'),
  gif: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
  avif: Buffer.from('\x00\x00\x00\x20ftypavif\x00\x00\x00\x00avifmif1', 'latin1'),
  short: Buffer.from([0xff, 0xd8]),
};

/** The first bytes of a photo straight from an iPhone. */
export const heicHead = Buffer.from('\x00\x00\x00\x24ftypheic\x00\x00\x00\x00mif1heic', 'latin1');

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const frame = Buffer.alloc(named.length + 8);
  frame.writeUInt32BE(body.length, 0);
  named.copy(frame, 4);
  frame.writeUInt32BE(crc32(named), named.length + 4);
  return frame;
}
