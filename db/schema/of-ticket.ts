import { foreignKey, uuid } from 'drizzle-orm/pg-core';
import { people } from './people';
import { tickets } from './tickets';

/** What stands beside a ticket, and in its community. */
export const ofTicket = (t: { communityId: never; ticketId: never }) =>
  foreignKey({ columns: [t.communityId, t.ticketId], foreignColumns: [tickets.communityId, tickets.id] });

export const ticket = () => uuid('ticket_id').notNull();

/** Who did it. */
export const by = () =>
  uuid('by_id')
    .notNull()
    .references(() => people.id);
