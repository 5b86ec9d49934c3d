import { isDay } from '@/lib/clock/day';
import { type ClockWords, dayText, momentText, rangeText } from '@/lib/clock/words';
import type { LooseWords } from '@/lib/i18n/service-words';
import type { EventLine } from '@/lib/tickets/find-ticket';
import { yuanText } from './amount';

export type EventSpeech = {
  t: LooseWords;
  wordOf: LooseWords;
  clock: ClockWords;
  names: Map<string, string>;
  now: Date;
};

type Said = (string | null | undefined | false)[];

/** The facts an event brought, beside its name: to whom, from what to what, until when, for how much. */
export function detailsOf(event: EventLine, speech: EventSpeech): string[] {
  if (event.move === 'open') return opening(event, speech);
  return [...changed(event, speech), ...said(event, speech)].filter((piece): piece is string => Boolean(piece));
}

function opening({ content, changes, actorKind, who }: EventLine, { t, wordOf }: EventSpeech): string[] {
  const urgency = changes.urgency?.[1];
  const said: Said = [
    actorKind === 'staff' && t('thread.recorded', { who: who ?? '' }),
    isText(urgency) && urgency !== 'ordinary' && wordOf(`choices.urgency.${urgency}`),
    content.readBack === true && t('thread.readBack'),
  ];
  return said.filter((piece): piece is string => Boolean(piece));
}

/** What the columns became. */
function changed({ changes, move, content }: EventLine, { t, wordOf, clock, names, now }: EventSpeech): Said {
  const after = (column: string) => changes[column]?.[1];
  const person = (column: string) => names.get(String(after(column) ?? ''));
  const choice = (area: string, value: unknown) => isText(value) && wordOf(`choices.${area}.${value}`);
  const moment = (value: unknown) => (isText(value) ? momentText(clock, new Date(value), now) : t('due.none'));
  const [from, to] = [after('visitFrom'), after('visitTo')];
  const [oldDue, newDue] = changes.resultDue ?? [];
  const [oldUrgency, newUrgency] = changes.urgency ?? [];
  return [
    choice('department', after('department')),
    move !== 'notFixed' && person('executorId'),
    person('ownerId') && t('thread.owner', { who: person('ownerId') ?? '' }),
    person('nextOwnerId') && t('thread.next', { who: person('nextOwnerId') ?? '' }),
    isText(newUrgency) && [choice('urgency', oldUrgency), choice('urgency', newUrgency)].join(' → '),
    isText(from) && isText(to) && t('thread.visit', { visit: rangeText(clock, new Date(from), new Date(to), now) }),
    choice('payer', after('payer')),
    choice('cause', after('cause')),
    move === 'judgeValid' && choice('category', content.category),
    choice('department', after('aboutDepartment')),
    person('aboutId'),
    isText(after('answerDue')) && t('thread.answerDue', { at: moment(after('answerDue')) }),
    choice('reason', after('pauseReason')),
    move === 'newPromise' && `${moment(oldDue)} → ${moment(newDue)}`,
    choice('part', content.part),
    choice('outcome', after('outcome')),
    typeof after('score') === 'number' && wordOf(`choices.score.${after('score')}`),
    typeof after('shared') === 'boolean' && t('thread.shared', { yes: String(after('shared')) }),
  ];
}

/** What was said in fields of their own. */
function said({ content, move }: EventLine, { t, wordOf, clock, now, names }: EventSpeech): Said {
  const {
    next,
    buyer,
    way,
    helper,
    number,
    lesson,
    prevention,
    calls,
    materials,
    minutes,
    lines,
    level,
    tags,
    told,
    order,
    department,
    due,
  } = content;
  return [
    isText(next) && isDay(next) && t('thread.nextDay', { day: dayText(clock, next, now) }),
    isText(buyer) && t('thread.buyer', { buyer }),
    isText(way) && wordOf(`choices.way.${way}`),
    isText(helper) && t('thread.helper', { helper }),
    isText(number) && t('thread.number', { number }),
    isText(lesson) && t('thread.lesson', { lesson }),
    isText(prevention) && t('thread.prevention', { prevention }),
    Number(calls) > 0 && t('thread.calls', { calls: Number(calls) }),
    isText(materials) && t('thread.materials', { materials }),
    Number(minutes) > 0 && t('thread.minutes', { minutes: Number(minutes) }),
    ...quoted(lines),
    move === 'alarm' && t('thread.alarm', { level: String(level) }),
    move === 'orderLate' && isText(due) && t('thread.orderDue', { at: momentText(clock, new Date(due), now) }),
    namesOf(told, names) && t('thread.told', { names: namesOf(told, names) }),
    Number(order) > 0 &&
      [t('thread.order', { no: Number(order) }), wordOf(`choices.department.${department}`)].join(' · '),
    ...(Array.isArray(tags) ? tags.map((tag) => wordOf(`choices.tags.${String(tag)}`)) : []),
  ];
}

function quoted(lines: unknown): string[] {
  if (!Array.isArray(lines)) return [];
  return lines.map((line: { name?: unknown; fen?: unknown }) => `${line.name} ${yuanText(Number(line.fen))}`);
}

/** Whom an alarm reached, by name. */
const namesOf = (told: unknown, names: Map<string, string>): string =>
  Array.isArray(told) ? told.flatMap((id) => names.get(String(id)) ?? []).join(' ') : '';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
