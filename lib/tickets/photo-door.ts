import { moveOf } from '@/lib/services/decide';
import type { MoveName } from '@/lib/services/moves';
import type { TicketPage } from './find-ticket';

/** Where the photos of a move are sent. */
export const photoDoor = ({ ticket }: TicketPage, move: MoveName) => ({
  url: `/api/files?community=${ticket.communityId}&purpose=${moveOf(move).shows ?? 'photo'}`,
});
