import type { ActionState, FormAction } from '@/lib/action-state';

/** One tap of a guard, kept on this phone until the portal has it. `at`: ms since 1970 by this phone's clock. */
export type Tap = { id: string; pass: string; no: string; direction: 'in' | 'out'; copy: boolean; at: number };

/**
 * What became of a tap. `kept`: it stays, as nobody knows whether it arrived, or it may go later (`why`: signed out, too
 * many, a fault; `alone`: others may go before it). `refused`: never to be taken, with the sentence that says why.
 */
export type Sent =
  | { at: 'counted'; text: string }
  | { at: 'refused'; why: string }
  | { at: 'kept'; why?: string; alone?: true };

const PREFIX = 'linli.draft.';
const NAME = '.gate';

/** As a person's drafts are named, so that signing out wipes it with them. */
const keyOf = (personId: string) => `${PREFIX}${personId}${NAME}`;

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** A phone that keeps nothing (private mode, full) still holds the taps of this page; what is garbled is let go. */
export function openQueue(personId: string, shelf: () => Shelf) {
  const name = keyOf(personId);
  let loose: Tap[] = [];
  const read = () => tapsIn(shelf().getItem(name));
  const write = (taps: Tap[]) =>
    taps.length > 0 ? shelf().setItem(name, JSON.stringify(taps)) : shelf().removeItem(name);
  // Each change reads anew what is kept: another tab at the same gate may have sent some meanwhile.
  const all = async (): Promise<Tap[]> => {
    const kept = await attempt(read);
    if (kept === failed) await attempt(() => write([]));
    return [...(kept === failed ? [] : kept), ...loose].sort((a, b) => a.at - b.at);
  };
  const add = async (tap: Tap): Promise<void> => {
    if ((await attempt(() => write([...read(), tap]))) === failed) loose.push(tap);
  };
  const drop = async (id: string): Promise<void> => {
    loose = loose.filter((tap) => tap.id !== id);
    await attempt(() => {
      const kept = read();
      if (kept.some((tap) => tap.id === id)) write(kept.filter((tap) => tap.id !== id));
    });
  };
  return { all, add, drop };
}

export type Queue = ReturnType<typeof openQueue>;

/** What somebody else left on this phone is not this person's to send. */
export const forgetOthers = (personId: string, shelf: () => Shelf) =>
  attempt(() => {
    const names = Array.from({ length: shelf().length }, (_, at) => shelf().key(at) ?? '');
    const others = names.filter((name) => name.startsWith(PREFIX) && name.endsWith(NAME) && name !== keyOf(personId));
    for (const name of others) shelf().removeItem(name);
  });

/**
 * Sends what waits in the order of the taps, each until it is counted or refused for good; ends at the first that must
 * wait. One that faults holds up only its own pass: people can't be kept at the gate by somebody else's tap.
 */
export async function replay(
  queue: Queue,
  send: (tap: Tap) => Promise<Sent>,
  told: (tap: Tap, sent: Sent) => void | Promise<void>,
): Promise<void> {
  const held = new Set<string>();
  const first = async () => (await queue.all()).find(({ pass }) => !held.has(pass));
  for (let tap = await first(); tap; tap = await first()) {
    const sent = await send(tap);
    if (sent.at !== 'kept') await queue.drop(tap.id);
    await told(tap, sent);
    if (sent.at === 'kept' && !sent.alone) return;
    if (sent.at === 'kept') held.add(tap.pass);
  }
}

const PATIENCE = 20_000;

/** Hands a tap to the portal. What a rule refuses says so by its field; all else may pass later. */
export async function sendTap(action: FormAction, tap: Tap, now: number): Promise<Sent> {
  const form = new FormData();
  const ago = String(Math.max(0, Math.round(now - tap.at)));
  const { id, pass, direction, copy } = tap;
  const values = { tap: id, pass, direction, copy: copy ? 'yes' : 'no', ago, $js: '1' };
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  const lost = new Promise<null>((done) => setTimeout(done, PATIENCE, null));
  return sentBy(await Promise.race([action({ at: 'idle' }, form), lost]).catch(() => null));
}

function sentBy(answer: ActionState | null): Sent {
  if (answer?.at === 'done') return { at: 'counted', text: answer.message ?? '' };
  if (answer?.at === 'fault') return { at: 'kept', why: answer.message, alone: true };
  if (answer?.at !== 'refused') return { at: 'kept' };
  const [why] = Object.values(answer.fields ?? {});
  return why ? { at: 'refused', why } : { at: 'kept', why: answer.message ?? '' };
}

function tapsIn(text: string | null): Tap[] {
  const kept: unknown = JSON.parse(text ?? '[]');
  return Array.isArray(kept) ? kept.filter(isTap) : [];
}

function isTap(tap: unknown): tap is Tap {
  if (typeof tap !== 'object' || tap === null) return false;
  const { id, pass, no, direction, copy, at } = tap as Record<keyof Tap, unknown>;
  const words = [id, pass, no].every((one) => typeof one === 'string');
  return words && (direction === 'in' || direction === 'out') && typeof copy === 'boolean' && typeof at === 'number';
}

const failed = Symbol('failed');

/** A browser may refuse its storage, and anything may stand in it. */
const attempt = <T>(work: () => T): Promise<T | typeof failed> =>
  new Promise<T>((done) => done(work())).catch(() => failed);
