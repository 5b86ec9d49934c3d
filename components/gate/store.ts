import type { FormAction } from '@/lib/action-state';
import { newKey } from '../form/new-key';
import { forgetOthers, openQueue, type Queue, replay, type Sent, sendTap, type Tap } from './queue';

export type Told = { tap: Tap; sent: Sent };

/** What every part of the page shows. `counted` rises with each tap that the portal has taken. */
export type GateView = { waiting: Tap[]; last: Told | null; refused: Told[]; counted: number };

const nothing: GateView = { waiting: [], last: null, refused: [], counted: 0 };

let view = nothing;
let queue: Queue | undefined;
let post: FormAction | undefined;
let busy = false;
const listeners = new Set<() => void>();

export const gateView = (): GateView => view;
export const noGateView = (): GateView => nothing;

export function onGate(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function show(change: Partial<GateView>): Promise<void> {
  view = { ...view, ...change, waiting: (await queue?.all()) ?? [] };
  for (const listener of listeners) listener();
}

/** Opens what this person's taps wait in on this phone, and sends it. */
export async function openGate(personId: string, action: FormAction): Promise<void> {
  post = action;
  queue = openQueue(personId, () => localStorage);
  await forgetOthers(personId, () => localStorage);
  await show({});
  await sendAll();
}

/** Sends what waits, one after another; does nothing while it is at it or the phone knows that it has no line. */
export async function sendAll(): Promise<void> {
  const [now, action] = [queue, post];
  if (busy || !now || !action || !navigator.onLine) return;
  busy = true;
  await replay(now, (tap) => sendTap(action, tap, Date.now()), tell);
  busy = false;
}

function tell(tap: Tap, sent: Sent): Promise<void> {
  const told = { tap, sent };
  if (sent.at === 'refused') return show({ last: told, refused: [...view.refused, told] });
  return show({ last: told, counted: view.counted + (sent.at === 'counted' ? 1 : 0) });
}

/** Keeps a tap and sends it. False before the page is ready: then the browser's own form does it. */
export function tapGate(tap: Pick<Tap, 'pass' | 'no' | 'direction' | 'copy'>): boolean {
  if (!queue) return false;
  void keepAndSend(queue, { ...tap, id: newKey(), at: Date.now() });
  return true;
}

async function keepAndSend(to: Queue, tap: Tap): Promise<void> {
  await to.add(tap);
  await show({ last: { tap, sent: { at: 'kept' } } });
  await sendAll();
}

export const forgetRefused = (): void => void show({ refused: [] });
