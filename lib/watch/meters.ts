import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { ActionState } from '@/lib/action-state';
import { env } from '@/lib/env';
import series from './series.json';

/** What came of an action: `invalid` was refused for what was typed, `refused` by a rule. */
export type ActionOutcome = Extract<ActionState['at'], 'done' | 'refused'> | 'faulted' | 'invalid';

type Meters = {
  registry: Registry;
  requests: Histogram;
  actions: Counter;
};

/** One for the process: the server in front and the framework's bundles each have a copy of this module. */
const kept = globalThis as { linliMeters?: Meters };

/** What is counted in this process; nothing is, and nothing kept, where nobody may read it (METRICS_TOKEN). */
export function meters(): Meters | undefined {
  if (!env().METRICS_TOKEN) return undefined;
  kept.linliMeters ??= openMeters();
  return kept.linliMeters;
}

function openMeters(): Meters {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({ ...series.requests, registers: [registry] });
  const actions = new Counter({ ...series.actions, registers: [registry] });
  return { registry, requests, actions };
}

/** One action more, under the name that its limit has. */
export function countAction(action: string, outcome: ActionOutcome): void {
  meters()?.actions.inc({ action, outcome });
}
