import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPhoto } from '@/db/seed/estate/photos';

describe('the photos of the demo', () => {
  it('A photo is what a phone would send, in at most 80 KB, the same for the same name', async () => {
    const bytes = await drawPhoto('corridor-lamp.before.0');
    const { format, width, height } = await sharp(bytes).metadata();
    expect([format, width, height]).toEqual(['jpeg', 1200, 900]);
    expect(bytes.length).toBeLessThan(80 * 1024);
    expect(bytes.equals(await drawPhoto('corridor-lamp.before.0'))).toBe(true);
    expect(bytes.equals(await drawPhoto('corridor-lamp.before.2'))).toBe(false);
  });
});
