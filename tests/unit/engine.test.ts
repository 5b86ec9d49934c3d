import { describe, expect, it } from 'vitest';
import { serviceOf, services } from '@/lib/services';
import { type Decide, play, realDecide } from '../support/engine';
import { lawful, tryLaws } from '../support/engine-laws';

/** For each service: as many as find each planted defect below. `npm run test:long` plays a million (docs/decisions/038). */
const FEWER = 4000;

describe.each(Object.keys(services))('the workflow engine on %s (T2)', (kind) => {
  it(`The engine keeps every law over ${FEWER} sequences of attempts, and its events replay to the row`, {
    timeout: 120_000,
  }, () => {
    expect(tryLaws(kind, realDecide, FEWER)).toMatchObject({ failed: false });
  });

  it('Every step of the service is reached', () => {
    const seen = new Set<string>();
    const steps = Object.keys(serviceOf(kind).steps).sort();
    for (let seed = 0; seed < 4000 && seen.size < steps.length; seed += 1)
      play(kind, seed, 60, realDecide, (_before, history) => seen.add(history.ticket.step));
    expect([...seen].sort()).toEqual(steps);
  });

  it('The same seed plays the same story', () => {
    const tell = () => JSON.stringify(play(kind, 7, 60, realDecide, lawful));
    expect(tell()).toBe(tell());
  });
});

/** Defects planted in the engine: the laws above must find each of them. */
const defects: Record<string, Decide> = {
  'withdrawn tickets come back': (service, ticket, move, actor, input, now) =>
    ticket.step === 'withdrawn' && move === 'notFixed'
      ? realDecide(service, { ...ticket, step: 'closed' }, move, actor, input, now)
      : realDecide(service, ticket, move, actor, input, now),
  'a change is left out of the event': (...asked) => {
    const { executorId, ...changes } = realDecide(...asked).changes;
    return { ...realDecide(...asked), changes };
  },
  'the phase is forgotten': (...asked) => {
    const decision = realDecide(...asked);
    const { phase, ...set } = decision.set;
    return { ...decision, set };
  },
  'an open order does not hold a ticket open': (service, ticket, move, actor, input, now) =>
    realDecide(service, { ...ticket, orders: [] }, move, actor, input, now),
  'a quote need not be agreed': (service, ticket, move, actor, input, now) =>
    realDecide(service, move === 'finish' ? { ...ticket, quoteState: 'agreed' } : ticket, move, actor, input, now),
};

describe('the laws can fail', () => {
  for (const [name, engine] of Object.entries(defects)) {
    it(`The laws find the planted defect: ${name}`, () => {
      expect(tryLaws('repair', engine, FEWER)).toMatchObject({ failed: true });
    });
  }
});
