'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { backInput } from '@/lib/desk/back-input';
import { idInput } from '@/lib/id';
import { endSticker, makeSticker } from '@/lib/places/keep';

const limit = { name: 'places', max: 240, seconds: 3600 };
const spot = z.string().trim().min(2).max(40);

/** Makes a sticker for a lift, a garage or a bin. */
export const addPlace = action(
  {
    as: 'staff',
    input: z.strictObject({ community: idInput, building: idInput.or(z.literal('')), spot, back: backInput }),
    limit,
  },
  async ({ viewer, input: { community, building, spot: words, back: c } }) => {
    await makeSticker(viewer, { communityId: community, building: building || null, spot: words });
    return { href: `/admin/homes/places${c}` };
  },
);

export const endPlace = action(
  { as: 'staff', input: z.strictObject({ place: idInput, back: backInput }), limit },
  async ({ viewer, input }) => {
    await endSticker(viewer, input.place);
    return { href: `/admin/homes/places${input.back}` };
  },
);
