import sharp from 'sharp';
import { expect, it } from 'vitest';
import { drawPhoto, photoNames } from '@/db/seed/estate/photos';

it('Every photo of the demo is drawn, 1200×900, in at most 80 KB, and only the slip looks the same before and after', async () => {
  const seen = new Set<string>();
  for (const name of photoNames) {
    const bytes = await drawPhoto(name);
    const { format, width, height } = await sharp(bytes).metadata();
    expect([name, format, width, height]).toEqual([name, 'jpeg', 1200, 900]);
    expect([name, bytes.length <= 80 * 1024]).toEqual([name, true]);
    seen.add(bytes.toString('base64'));
  }
  expect(seen.size).toBe(photoNames.length - 3);
});
