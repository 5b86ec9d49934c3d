import type { MoveName } from '@/lib/services/moves';
import type { TicketPage } from './find-ticket';

const purposes: Partial<Record<MoveName, string>> = {
  arrive: 'before',
  finish: 'after',
  nobodyHome: 'door',
  signOff: 'signature',
};

/** Where the photos of a move are sent. */
export const photoDoor = ({ ticket }: TicketPage, move: MoveName) => ({
  url: `/api/files?community=${ticket.communityId}&purpose=${purposes[move] ?? 'photo'}`,
});
