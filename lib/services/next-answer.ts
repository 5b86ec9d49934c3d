import { dueAt } from '@/lib/clock/promise';
import { Refusal } from '@/lib/refusal';
import { requireAhead } from './ahead';
import type { Service } from './define';
import type { FieldShape } from './fields';
import type { Effect, Move, Setting } from './move';
import { promisesOf } from './promises';
import type { Ticket } from './ticket';

/** CMP-3: an answer that closes nothing names the time of the next one, ahead of now; that is the promise from then on. */
function nextAnswer(next: Date | undefined, now: Date): Partial<Ticket> {
  if (!next) throw new Refusal('input', {}, { next: 'nextAnswer' });
  requireAhead(next, now, 'next');
  return { answerDue: next, answerFrom: now };
}

/**
 * GEN-4: an answer names the next where the service asks for that, else owes none any more. What a resident says restarts
 * the time for the next one; a time that was named already stays where it is sooner: no promise is put off by their asking.
 */
export function answerClock(service: Service, ticket: Ticket, { answers, asks, next }: Effect, setting: Setting) {
  if (answers) return service.namesNext ? nextAnswer(next, setting.now) : { answerDue: null, answerFrom: null };
  if (!asks || !ticket.repliedAt) return {};
  const { calendar, minutes } = promisesOf(ticket, setting.settings).reply;
  const due = dueAt({ calendar, minutes, from: setting.now, pauses: [] }, setting.timetable);
  if (ticket.answerDue && ticket.answerDue <= due) return {};
  return { answerDue: due, answerFrom: setting.now };
}

/** The fields of a move that a service asks for. */
export const asksFor = (service: Pick<Service, 'namesNext'>, { only }: FieldShape): boolean =>
  only === undefined || service[only] === true;

/** What the form of this service never asked for is refused, though the move knows it. */
export function refuseStrayNext(service: Service, { fields }: Pick<Move<unknown>, 'fields'>, input: unknown) {
  const given = (input ?? {}) as Record<string, unknown>;
  const stray = fields.find((field) => !asksFor(service, field) && given[field.name]);
  if (stray) throw new Refusal('input', {}, { [stray.name]: 'unrecognized_keys' });
}
