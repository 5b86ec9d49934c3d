import { Refusal } from '@/lib/refusal';
import type { Service } from './define';
import type { FieldShape } from './fields';
import type { Move } from './move';
import type { Ticket } from './ticket';

/** CMP-3: an answer that closes nothing names the time of the next one, ahead of now; that is the promise from then on. */
export function nextAnswer(next: Date | undefined, now: Date): Partial<Ticket> {
  if (!next) throw new Refusal('input', {}, { next: 'nextAnswer' });
  if (next <= now) throw new Refusal('inPast', {}, { next: 'inPast' });
  return { answerDue: next, answerFrom: now };
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
