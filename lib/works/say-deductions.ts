import 'server-only';
import { momentText } from '@/lib/clock/words';
import { photoFor } from '@/lib/files/link';
import { getTranslations } from '@/lib/i18n/translations';
import type { Deduction } from '@/lib/services/works/money';
import { worksOf } from '@/lib/services/works/state';
import type { EventLine, TicketPage } from '@/lib/tickets/find-ticket';
import { ticketOf } from '@/lib/tickets/row';
import type { Viewer } from '@/lib/viewer';
import type { PhotoSaid } from './say-entry';

export type DeductionSaid = {
  no: number;
  payer: string;
  fen: number;
  state: string;
  tone: (typeof tones)[Deduction['state']];
  /** Why, in the words of who proposed it, and when. */
  words: string;
  at: string;
  photos: PhotoSaid[];
  /** What was said to it since. */
  answers: string[];
};

const tones = {
  proposed: 'amber',
  agreed: 'red',
  objected: 'amber',
  upheld: 'red',
  dropped: 'neutral',
} as const satisfies Record<Deduction['state'], string>;
const answering = ['answerDeduction', 'decideDeduction'];

/** What was or shall be kept of a deposit (REN-10): how much, why, with its photos, and how far it is. */
export async function sayDeductions(viewer: Viewer, { ticket, events, setting }: TicketPage): Promise<DeductionSaid[]> {
  const [t, choices, clock] = await Promise.all([
    getTranslations('money'),
    getTranslations('choices'),
    getTranslations('clock'),
  ]);
  const about = (no: number, moves: string[]): EventLine[] =>
    events.filter(({ move, content }) => moves.includes(move) && content.no === no);
  return worksOf(ticketOf(ticket)).money.deductions.map(({ no, payer, fen, state }) => {
    const [event] = about(no, ['deduct']);
    const photos = (event?.content.photos ?? []) as string[];
    return {
      no,
      payer: choices(`moneyPayer.${payer}`),
      fen,
      state: t(`deduction.${state}`),
      tone: tones[state],
      words: String(event?.content.words ?? ''),
      at: event ? momentText(clock, event.at, setting.now) : '',
      photos: photos.map((id, i) => photoFor(viewer, id, t('deductionPhoto', { index: i + 1 }))),
      answers: about(no, answering).flatMap(({ actorKind, content }) =>
        content.words
          ? t(`said.${actorKind === 'resident' ? 'applicant' : 'office'}`, { words: String(content.words) })
          : [],
      ),
    };
  });
}
