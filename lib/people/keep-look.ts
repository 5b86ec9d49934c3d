import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { locales } from '@/lib/i18n/locale';
import { sizes, themes } from '@/lib/shell';

const YEAR = 365 * 86_400;

/** What a reader may choose about how pages look; each is a cookie of its own on this device. */
export const lookInput = z.strictObject({
  size: z.enum(sizes).optional(),
  theme: z.enum(themes).optional(),
  locale: z.enum(locales).optional(),
  back: z.string().max(600).default(''),
});

export async function keepLook({ back, ...look }: z.infer<typeof lookInput>): Promise<void> {
  const jar = await cookies();
  for (const [name, value] of Object.entries(look)) {
    if (value) jar.set(name, value, { sameSite: 'lax', path: '/', maxAge: YEAR });
  }
}
