import { Gauge, Registry } from 'prom-client';
import { database } from '@/lib/database';
import type { Which } from '@/lib/services/alarms';
import type { Channel } from '@/lib/telling/delivery';
import { taskNames } from '@/lib/tickets/queue';
import { type Figures, findFigures } from './figures';
import { meters } from './meters';
import series from './series.json';

const promises: readonly Which[] = ['reply', 'visit', 'arrive', 'result', 'answer', 'pause', 'own'];
const channels: readonly Channel[] = ['wechat', 'sms', 'robot'];

/** All that is counted, as Prometheus reads it: of this process, and of the company what the database says now. */
export async function metricsText(): Promise<{ type: string; text: string } | null> {
  const counted = meters();
  if (!counted) return null;
  const figures = await findFigures();
  const shown = new Registry();
  const connections = gauge(shown, series.connections);
  for (const [state, count] of Object.entries(database().pool())) connections.set({ state }, count);
  gauge(shown, series.databaseUp).set(figures ? 1 : 0);
  if (figures) showFigures(shown, figures);
  const merged = Registry.merge([counted.registry, shown]);
  return { type: merged.contentType, text: await merged.metrics() };
}

const gauge = (registry: Registry, of: (typeof series)['due' | 'beat']) => new Gauge({ ...of, registers: [registry] });

/** Every task, promise and channel has its line, also while there is nothing of it: an alert on what is absent would be none. */
function showFigures(registry: Registry, { queue, overdue, deadLetters, beat }: Figures) {
  const [due, oldest, dead] = [series.due, series.oldest, series.dead].map((of) => gauge(registry, of));
  for (const task of taskNames) {
    const line = queue.find((one) => one.task === task);
    due?.set({ task }, line?.due ?? 0);
    oldest?.set({ task }, line?.oldest ?? 0);
    dead?.set({ task }, line?.dead ?? 0);
  }
  const late = gauge(registry, series.overdue);
  for (const promise of promises) late.set({ promise }, overdue[promise] ?? 0);
  const letters = gauge(registry, series.letters);
  for (const channel of channels) letters.set({ channel }, deadLetters[channel] ?? 0);
  if (beat !== null) gauge(registry, series.beat).set(beat);
}
