// Runs as its own process (lib/files/reencode.ts starts it): whatever a hostile picture does to the decoder happens here.
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';

const PIXELS = 50_000_000;

sharp.cache(false);
sharp.concurrency(1);
// SVG, GIF, TIFF and the rest of libvips' loaders have been ways in before; only these three may read.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegFile',
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngFile',
    'VipsForeignLoadWebpFile',
  ],
});

process.on('message', (path) => {
  reencode(path).then(
    (photo) => process.send({ ...photo }),
    (fault) => process.send({ refused: /pixel limit/.test(fault.message) ? 'pixels' : 'unreadable' }),
  );
});
process.send('ready');

async function reencode(path) {
  const full = await sharp(path, { limitInputPixels: PIXELS, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .resize({ width: 2000, height: 2000, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82, progressive: true })
    .toBuffer({ resolveWithObject: true });
  const thumb = await sharp(full.data)
    .resize({ width: 320, height: 320, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 75 })
    .toBuffer();
  return {
    width: full.info.width,
    height: full.info.height,
    full: await written(`${path}.full`, full.data),
    thumb: await written(`${path}.thumb`, thumb),
  };
}

async function written(path, bytes) {
  await writeFile(path, bytes, { flag: 'wx' });
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
