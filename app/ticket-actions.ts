'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { idInput } from '@/lib/id';
import { notFound, Refusal } from '@/lib/refusal';
import { isKind, serviceOf } from '@/lib/services';
import { isMove, moveOf } from '@/lib/services/decide';
import { advance } from '@/lib/tickets/advance';
import { openTicket } from '@/lib/tickets/open';

const filing = z.looseObject({ kind: z.string().max(40), community: idInput });

/** A resident files a ticket; the one-time key of the form makes a resend the same ticket. */
export const fileTicket = action(
  { as: 'viewer', input: filing, limit: { name: 'file', max: 20, seconds: 3600 } },
  async ({ viewer, input: { kind, community, ...details }, key }) => {
    if (!isKind(kind)) throw notFound();
    if (!z.uuid().safeParse(key).success) throw new Refusal('tryAgain');
    const opened = await openTicket(viewer, { service: serviceOf(kind), communityId: community, key, details });
    return { href: `/tickets/${opened.id}/filed` };
  },
);

const step = z.looseObject({
  ticket: idInput,
  move: z.string().max(40),
  as: z.enum(['resident', 'staff']),
  version: z.coerce.number().int().positive().optional(),
  /** Staff come back to the page they pressed on. */
  page: z.enum(['tickets', 'orders']).default('tickets'),
});

/** A resident or a member of staff makes one move on a ticket. */
export const moveTicket = action(
  { as: 'viewer', input: step, limit: { name: 'move', max: 240, seconds: 3600 } },
  async ({ viewer, input: { ticket, move, as, version, page, ...input } }) => {
    if (!isMove(move)) throw notFound();
    // Without the version nobody could be told that somebody else was quicker.
    if (!version && !moveOf(move).talk) throw new Refusal('tryAgain');
    await advance(viewer, { ticketId: ticket, move, as, input, ...(version ? { seen: version } : {}) });
    return { href: as === 'staff' ? `/admin/${page}/${ticket}` : `/tickets/${ticket}` };
  },
);
