import 'server-only';
import { dayText, momentText } from '@/lib/clock/words';
import { anyWords, type LooseWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { isNoticeNews } from '@/lib/notices/news';
import { isSurveyNews } from '@/lib/surveys/news';
import { wordsOf } from '@/lib/tickets/say-event';
import type { Relation } from '@/lib/viewer';
import type { Message } from './find-messages';
import { isHomeNews } from './home-news';

export type MessageSaid = { id: string; text: string; said: string; about: string; at: string; unread: boolean };

/** Messages in the reader's language: what happened, with which ticket, when. */
export async function sayMessages(messages: Message[], now: Date): Promise<MessageSaid[]> {
  const [t, wordOf, clock, news, notices, surveys] = await Promise.all([
    getTranslations('messages'),
    anyWords(),
    getTranslations('clock'),
    homeNewsWords(),
    getTranslations('notices'),
    getTranslations('surveyPaper'),
  ]);
  const lateOrder = (key: string, { order, department, due }: Message['values']) =>
    key === 'orderLate' && order && due
      ? t('orderLate', {
          no: order,
          department: wordOf(`choices.department.${department}`),
          at: momentText(clock, new Date(due), now),
        })
      : null;
  return messages.map(({ id, key, values, summary, content, sentAt, readAt }) => {
    const { kind, number = '' } = values;
    const service = kind && wordOf.has(`${kind}.name`) ? wordOf(`${kind}.name`) : '';
    return {
      id,
      text:
        news(key, values, now) ??
        (isNoticeNews(key) ? notices(`news.${key}`) : null) ??
        (isSurveyNews(key) ? surveys(`news.${key}`) : null) ??
        lateOrder(key, values) ??
        eventOf(key, String(kind ?? ''), wordOf) ??
        t('other'),
      said: content ? firstLine(wordsOf({ move: key, content })) : '',
      about: summary ?? (values.home ?? values.title)?.toString() ?? [service, number].filter(Boolean).join(' '),
      at: momentText(clock, sentAt, now),
      unread: readAt === null,
    };
  });
}

const firstLine = (words: string) => words.trim().split('\n', 1)[0] ?? '';

/** What happened to a home, with the days and relations in it as people say them. */
async function homeNewsWords() {
  const [t, choices, clock] = await Promise.all([
    getTranslations('homes'),
    getTranslations('choices'),
    getTranslations('clock'),
  ]);
  return (key: string, { relation, until, surname = '', reason = '' }: Message['values'], now: Date) =>
    isHomeNews(key)
      ? t(`news.${key}`, {
          relation: relation ? choices(`relation.${relation as Relation}`) : '',
          until: until ? dayText(clock, String(until), now) : '',
          surname,
          reason,
        })
      : null;
}

/** What happened, as the service says it. */
function eventOf(move: string, kind: string, wordOf: LooseWords): string | null {
  const found = [`${kind}.said.moves.${move}.event`, `moves.${move}.event`].find((key) => wordOf.has(key));
  return found ? wordOf(found) : null;
}
