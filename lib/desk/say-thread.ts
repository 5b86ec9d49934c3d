import 'server-only';
import { momentText } from '@/lib/clock/words';
import { photoFor } from '@/lib/files/link';
import { anyWords, type LooseWords, serviceWords, wordsFor } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { serviceOf } from '@/lib/services';
import { eventLines } from '@/lib/tickets/event-lines';
import type { EventLine, TicketPage } from '@/lib/tickets/find-ticket';
import { photosOf } from '@/lib/tickets/say-event';
import type { Picture } from '@/lib/tickets/thread';
import type { Viewer } from '@/lib/viewer';
import { detailsOf, type EventSpeech } from './event-details';

/** One piece of a ticket's story as staff read it: what somebody said, or what was done. */
export type StoryPiece = {
  id: string;
  as: 'said' | 'done';
  side: 'left' | 'right';
  /** Who, and when. */
  name: string;
  at: string;
  /** What kind of event; unsaid for plain talk. */
  event: string | null;
  details: string[];
  text: string;
  note: boolean;
  late: boolean;
  pictures: Picture[];
};

const plainTalk = ['message', 'reply', 'note'];

/** Everything that happened, oldest first; internal events too. The home stands left, the office right. */
export async function sayStory(viewer: Viewer, page: TicketPage, names: Map<string, string>): Promise<StoryPiece[]> {
  const [t, wordOf, clock, moves, resident] = await Promise.all([
    getTranslations('desk'),
    anyWords(),
    getTranslations('clock'),
    wordsFor(page.ticket.kind, 'moves'),
    wordsFor(page.ticket.kind, 'resident'),
  ]);
  const pictures = picturesOf(viewer, page, wordOf, resident);
  const lines = eventLines(page, await serviceWords(page.ticket.kind));
  const speech: EventSpeech = { t: t as unknown as LooseWords, wordOf, clock, names, now: viewer.now };
  return page.events.map((event) => {
    const text = textOf(event, page);
    const shown = photosOf(event).flatMap((id) => pictures.get(id) ?? []);
    const home = event.actorKind === 'resident' || event.move === 'open';
    const speaks = plainTalk.includes(event.move) || (home && text !== '') || shown.length > 0;
    return {
      id: event.id,
      as: speaks ? 'said' : 'done',
      side: home ? 'left' : 'right',
      name: nameOf(event, page, t),
      at: momentText(clock, event.at, viewer.now),
      event: plainTalk.includes(event.move) || event.move === 'alarm' ? null : eventWords(event, moves),
      details: [...detailsOf(event, speech), ...(lines.get(event.id) ?? [])],
      text,
      note: !event.visible && event.move === 'note',
      late: Number(event.content.level) >= 100 || event.move === 'orderLate',
      pictures: shown,
    };
  });
}

const eventWords = ({ move }: EventLine, moves: LooseWords): string =>
  moves.has(`${move}.event`) ? moves(`${move}.event`) : move;

function nameOf(
  event: EventLine,
  { ticket }: TicketPage,
  t: (key: 'thread.clock' | 'thread.resident') => string,
): string {
  if (event.actorKind === 'clock') return t('thread.clock');
  const filed = event.move === 'open' && event.actorKind === 'staff';
  return (filed ? ticket.contactName : event.who) || t('thread.resident');
}

/** What was typed with an event; of the opening, the longest thing the form asks for. */
function textOf(event: EventLine, { ticket }: TicketPage): string {
  if (event.move !== 'open') return [event.content.words, event.content.work].find(isText) ?? '';
  const long = serviceOf(ticket.kind).fields.find((field) => field.control === 'textarea');
  const details = event.content.details as Record<string, unknown> | undefined;
  return [long && details?.[long.name], event.content.summary].find(isText) ?? '';
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function picturesOf(
  viewer: Viewer,
  { photos }: TicketPage,
  wordOf: LooseWords,
  resident: LooseWords,
): Map<string, Picture> {
  return new Map(
    photos.map(({ id, purpose }, i) => {
      const alt = wordOf('desk.thread.photo', { purpose: resident(`purpose.${purpose}`), index: i + 1 });
      return [id, photoFor(viewer, id, alt)];
    }),
  );
}
