'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { idInput } from '@/lib/id';
import { notFound, Refusal } from '@/lib/refusal';
import { isForResidents, serviceOf } from '@/lib/services';
import { advance } from '@/lib/tickets/advance';
import { openTicket } from '@/lib/tickets/open';
import { readStep, stepInput } from '@/lib/tickets/read-step';

const filing = z.looseObject({ kind: z.string().max(40), community: idInput });

/** A resident files a ticket; the one-time key of the form makes a resend the same ticket. */
export const fileTicket = action(
  { as: 'viewer', input: filing, limit: { name: 'file', max: 60, seconds: 3600 } },
  async ({ viewer, input: { kind, community, ...details }, key }) => {
    if (!isForResidents(kind)) throw notFound();
    if (!z.uuid().safeParse(key).success) throw new Refusal('tryAgain');
    const opened = await openTicket(viewer, { service: serviceOf(kind), communityId: community, key, details });
    return { href: `/tickets/${opened.id}/filed` };
  },
);

/** A resident or a member of staff makes one move on a ticket. */
export const moveTicket = action(
  { as: 'viewer', input: stepInput, limit: { name: 'move', max: 240, seconds: 3600 } },
  async ({ viewer, input }) => {
    const { as, page, ticket } = input;
    await advance(viewer, readStep(input));
    return { href: as === 'staff' ? `/admin/${page}/${ticket}` : `/tickets/${ticket}` };
  },
);
