import 'server-only';
import { fullMomentText } from '@/lib/clock/words';
import { anyWords, serviceWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { EventLine, TicketPage } from './find-ticket';
import { whereOf } from './form-facts';

/** What the form for the file says of a ticket that was judged, settled and followed up: a text for each box, empty for the pen. */
export type RecordSaid = Record<
  | 'where'
  | 'channel'
  | 'openedAt'
  | 'repliedAt'
  | 'category'
  | 'about'
  | 'content'
  | 'heard'
  | 'verdict'
  | 'judgedAt'
  | 'answers'
  | 'result'
  | 'followUp'
  | 'cause'
  | 'lesson'
  | 'prevention',
  string
>;

const answering = ['reply', 'investigate', 'newPromise', 'joinMatter'];
const ending = ['resolve', 'explain', 'judgeNotOurs', 'duplicate', 'withdraw'];

export async function sayRecordForm(page: TicketPage): Promise<RecordSaid> {
  const { ticket, place } = page;
  const [t, wordOf, clock, service] = await Promise.all([
    getTranslations('print'),
    anyWords(),
    getTranslations('clock'),
    serviceWords(ticket.kind),
  ]);
  const at = (moment: Date | null) => (moment ? fullMomentText(clock, moment) : '');
  const choice = (area: string, value: unknown) => (value ? wordOf(`choices.${area}.${value}`) : '');
  const last = lastOf(page.events);
  const line = (event: EventLine | undefined, ...more: string[]) =>
    event ? [...more, textOf(event, 'words'), `${event.who ?? ''} ${at(event.at)}`].filter(Boolean).join(' · ') : '';
  const followed = last(['followUp', 'followUpLow']);
  const sum = last(['sumUp']);
  return {
    where: whereOf(ticket, place, t('public')),
    channel: choice('channel', ticket.channel),
    openedAt: at(ticket.openedAt),
    repliedAt: at(ticket.repliedAt),
    category: service(`options.category.${ticket.category}`),
    about: choice('department', ticket.aboutDepartment),
    content: String((ticket.details as { description?: unknown }).description ?? ticket.summary),
    heard: line(last(['record'])),
    verdict: [choice('verdict', ticket.verdict), textOf(last(['judgeValid', 'judgeInvalid']), 'words')]
      .filter(Boolean)
      .join(' · '),
    judgedAt: at(ticket.judgedAt),
    answers: page.events
      .filter(({ move }) => answering.includes(move))
      .map((event) => line(event))
      .join('\n'),
    result: line(last(ending), choice('outcome', ticket.outcome)),
    followUp: line(followed, choice('way', followed?.content.way), choice('score', followed?.content.score)),
    cause: [choice('cause', ticket.cause), textOf(sum, 'words')].filter(Boolean).join(' · '),
    lesson: textOf(sum, 'lesson'),
    prevention: textOf(sum, 'prevention'),
  };
}

const lastOf = (events: EventLine[]) => (moves: string[]) => events.findLast(({ move }) => moves.includes(move));

const textOf = (event: EventLine | undefined, field: string): string => String(event?.content[field] ?? '');
