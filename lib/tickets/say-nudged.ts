import 'server-only';
import { momentText } from '@/lib/clock/words';
import type { TicketPage } from './find-ticket';
import { promiseWords } from './promise-words';
import { isTurn } from './say-promise';

/** When the household last pressed for it, while it may not press again yet. */
export async function sayNudged({ ticket, moves, setting }: TicketPage): Promise<string | null> {
  const waits = moves.includes('message') && !moves.includes('nudge') && !isTurn(ticket);
  if (!waits || !ticket.nudgedAt) return null;
  const { clock } = await promiseWords(ticket.kind);
  return momentText(clock, ticket.nudgedAt, setting.now);
}
