'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { cross } from '@/lib/gate/cross';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';

/** REN-8: a guard's tap, or the same sent again when the line is back. */
export const crossGate = action(
  {
    as: 'staff',
    input: z.strictObject({
      tap: idInput,
      pass: idInput,
      direction: z.enum(['in', 'out']),
      copy: z.enum(['yes', 'no']).default('yes'),
      ago: z.coerce.number().int().min(0).default(0),
    }),
    limit: { name: 'crossGate', max: 1200, seconds: 3600 },
  },
  async ({ viewer, input: { tap: id, copy, ...tap } }) => {
    const { name, home, direction, odd } = await cross(viewer, { id, copy: copy === 'yes', ...tap });
    const t = await getTranslations('gate');
    const done = t(`did.${direction}`, { name, home });
    return { message: odd ? t(`odd.${direction}`, { done }) : done };
  },
);
