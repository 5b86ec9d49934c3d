'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { idInput } from '@/lib/id';
import { notFound, Refusal } from '@/lib/refusal';
import { isForResidents, serviceOf } from '@/lib/services';
import { advance } from '@/lib/tickets/advance';
import { linkTo } from '@/lib/tickets/link-to';
import { openTicket } from '@/lib/tickets/open';
import { readStep, stepInput } from '@/lib/tickets/read-step';
import { findToldOf } from '@/lib/works/find-told-of';

/** `about`: the number of the works that it tells of. */
const filing = z.looseObject({ kind: z.string().max(40), community: idInput, about: z.string().max(40).default('') });

/** A resident files a ticket; the one-time key of the form makes a resend the same ticket. */
export const fileTicket = action(
  { as: 'viewer', input: filing, limit: { name: 'file', max: 60, seconds: 3600, oncePerForm: true } },
  async ({ viewer, input: { kind, community, about, ...details }, key }) => {
    if (!isForResidents(kind)) throw notFound();
    if (!z.uuid().safeParse(key).success) throw new Refusal('tryAgain');
    const service = serviceOf(kind);
    const told = service.tellsOf?.screens === 'works' ? await findToldOf(viewer, community, about) : null;
    const opened = await openTicket(viewer, {
      service,
      communityId: community,
      key,
      details,
      ...(told && { beside: linkTo(viewer, community, told.ticketId) }),
    });
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
