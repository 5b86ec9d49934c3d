import 'server-only';
import { momentText } from '@/lib/clock/words';
import { photoFor } from '@/lib/files/link';
import { type LooseWords, serviceWords } from '@/lib/i18n/service-words';
import { isMarked } from '@/lib/services/decide';
import type { Viewer } from '@/lib/viewer';
import { eventLines } from './event-lines';
import type { EventLine, TicketPage } from './find-ticket';
import { eventWords } from './promise-words';
import { type EventWords, photosOf, sayEvent, wordsOf } from './say-event';
import type { Picture, ThreadItem } from './thread';

/** Said aloud by the words alone: a line above would only repeat that somebody spoke. */
const plainTalk = ['message', 'reply'];
/** After so long a silence the time is said again, as in WeChat. */
const SILENCE = 10 * 60_000;

type Telling = {
  viewer: Viewer;
  page: TicketPage;
  words: EventWords;
  tell: LooseWords;
  pictures: Map<string, Picture>;
  lines: Map<string, string[]>;
};

/** A ticket as the household reads it: staff left, home right, what the office did in between, oldest first. */
export async function conversation(viewer: Viewer, page: TicketPage): Promise<ThreadItem[]> {
  const [words, service] = await Promise.all([eventWords(page.ticket.kind), serviceWords(page.ticket.kind)]);
  const lines = eventLines(page, service);
  const telling = { viewer, page, words, tell: words.t, pictures: picturesOf(viewer, page, words.t), lines };
  const neighbour = page.actor.standings.includes('neighbour');
  // A reply is to the filer and may name them.
  const told = page.events.filter((event) => event.move !== 'share' && !(neighbour && event.move === 'reply'));
  return told.flatMap((event, i) => {
    const gap = event.at.getTime() - (told[i - 1]?.at.getTime() ?? 0);
    const time = { as: 'time', id: `${event.id}-t`, text: momentText(words.clock, event.at, viewer.now) } as const;
    return [...(gap > SILENCE ? [time] : []), ...itemsOf(event, telling)];
  });
}

function itemsOf(event: EventLine, telling: Telling): ThreadItem[] {
  const { words, page, tell, pictures } = telling;
  const text = wordsOf(event);
  const shown = photosOf(event).flatMap((id) => pictures.get(id) ?? []);
  const speaks = event.actorKind !== 'clock' && (text !== '' || shown.length > 0) && !isSmall(event, shown);
  const line: ThreadItem & { as: 'line' } = {
    as: 'line',
    id: event.id,
    text: opening(event, telling) ?? sayEvent(event, page, words),
    late: event.move === 'alarm',
  };
  const lines: ThreadItem[] = plainTalk.includes(event.move)
    ? []
    : [withWords(line, [isSmall(event, shown) ? text : '', ...(telling.lines.get(event.id) ?? [])])];
  if (speaks) lines.push(bubble(event, text, shown, telling));
  const owed = event.changes.answerDue?.[1];
  if (owed && event.actorKind === 'resident') {
    const at = momentText(words.clock, new Date(String(owed)), page.setting.now);
    lines.push({ as: 'line', id: `${event.id}-a`, text: tell('thread.answerBy', { at }) });
  }
  const owner = event.changes.ownerId?.[1];
  if (owner && owner === event.actorId && event.who && event.move !== 'takeOver') {
    lines.push({ as: 'line', id: `${event.id}-o`, text: tell('thread.owned', { who: event.who }) });
  }
  return lines;
}

const withWords = (line: ThreadItem & { as: 'line' }, said: string[]): ThreadItem => {
  const words = said.filter(Boolean).join('\n');
  return words ? { ...line, words } : line;
};

/** Office events without photos say their words in the line itself; only talk gets a bubble. */
const isSmall = (event: EventLine, shown: Picture[]) =>
  event.actorKind !== 'resident' &&
  !plainTalk.includes(event.move) &&
  event.move !== 'open' &&
  !isMarked(event.move, 'speaks') &&
  shown.length === 0;

function opening(event: EventLine, { tell }: Telling): string | null {
  if (event.move !== 'open' || event.actorKind !== 'staff') return null;
  return tell('thread.recorded', { who: event.who ?? '' });
}

function bubble(
  event: EventLine,
  text: string,
  pictures: Picture[],
  { viewer, page, words, tell }: Telling,
): ThreadItem {
  const own = event.actorId === viewer.personId;
  const home = event.actorKind === 'resident' || event.move === 'open';
  const filed = event.move === 'open' && event.actorKind === 'staff';
  const name = (filed ? page.ticket.contactName : event.who) || tell('thread.somebody');
  return {
    as: 'bubble',
    id: `${event.id}-b`,
    side: home ? 'right' : 'left',
    name,
    pictures,
    ...(text ? { text } : {}),
    ...(home ? {} : roleOf(event, page, words)),
    ...(home && !own ? { foot: name } : {}),
  };
}

function roleOf(event: EventLine, { ticket }: TicketPage, { choices }: EventWords): { role?: string } {
  const department = event.department ?? (event.actorId === ticket.executorId ? ticket.department : null);
  return department && choices.has(`department.${department}`) ? { role: choices(`department.${department}`) } : {};
}

/** GEN-8 has already left out what this reader may not see. */
export function picturesOf(viewer: Viewer, page: TicketPage, tell: LooseWords): Map<string, Picture> {
  return new Map(
    page.photos.map(({ id, purpose }, i) => [
      id,
      photoFor(viewer, id, tell('thread.photo', { purpose: tell(`purpose.${purpose}`), index: i + 1 })),
    ]),
  );
}
