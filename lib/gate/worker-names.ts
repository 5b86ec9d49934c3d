import { opens } from '@/lib/files/sight';
import { maskName } from '@/lib/people/mask-name';
import type { TicketPage } from '@/lib/tickets/find-ticket';

type Page = Pick<TicketPage, 'actor'> & { ticket: Pick<TicketPage['ticket'], 'kind'> };

/** GEN-8: who knows the workers of a ticket by face and name: whose workers they are, who gives out passes, who keeps the gate. */
export const knowsWorkers = ({ actor, ticket }: Page): boolean => opens(actor, ticket.kind, 'pass');

/** How such a reader is told a worker's name; to others a sign of it is enough. */
export const workerNames = (page: Page): ((given: string) => string) =>
  knowsWorkers(page) ? (given) => given : maskName;
