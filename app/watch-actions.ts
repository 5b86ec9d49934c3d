'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { noteActIn } from '@/lib/acts/note';
import { backInput } from '@/lib/desk/back-input';
import { idInput } from '@/lib/id';
import { tryAgain } from '@/lib/watch/dead-jobs';

/** A job that is not tried any more, once more. */
export const tryJobAgain = action(
  {
    as: 'staff',
    input: z.strictObject({ community: idInput, job: z.string().regex(/^\d{1,18}$/), back: backInput }),
    limit: { name: 'jobAgain', max: 240, seconds: 3600 },
  },
  async ({ viewer, input: { community, job, back } }) => {
    const task = await tryAgain(viewer, community, job);
    await noteActIn(viewer, community, { what: 'jobAgain', target: `${task} ${job}` });
    return { href: `/admin/settings/health${back}` };
  },
);
