import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { actionCall, actionId, stateOf } from '@/bench/actions';
import { type Answer, type Ask, answerOf } from '@/bench/load';
import type { Resident } from '@/bench/stage';
import { scene as picture } from '@/tests/support/pictures';

/** What a client was promised: this key is this ticket, with so many photos. */
export type Promised = { key: string; ticket: string; photos: number };
export type Ledger = { promised: Promised[]; begun: Set<string>; tries: number };

const PATH = '/services/repair';
const PATIENCE = 15_000;
const REST = 250;
/** A filing in so many has a photo. */
const WITH_PHOTO = 3;

type Scene = { origin: string; distDir: string; community: string };
type Going = Scene & { over: () => boolean; photos?: boolean | undefined };

/**
 * A resident's phone that files one repair after the other, each under a key of its own, and sends it again until it is
 * acknowledged, whatever the line or the server does. What it began it brings to its end.
 */
export async function fileOnAndOn(scene: Going, residents: Resident[], ledger: Ledger): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const send = async (ask: Ask): Promise<Answer | null> => {
    ledger.tries += 1;
    return Promise.race([answerOf(scene.origin, agent, ask), pause(PATIENCE, null)]).catch(() => null);
  };
  for (let n = 0; !scene.over(); n += 1) {
    const resident = residents[n % residents.length] as Resident;
    const key = randomUUID();
    ledger.begun.add(key);
    const photos = scene.photos !== false && n % WITH_PHOTO === 0 ? [await uploaded(send, scene, resident, n)] : [];
    const ask = filing(scene, resident, key, n, photos);
    const ticket = await insisted(() => send(ask).then(ticketIn));
    ledger.promised.push({ key, ticket, photos: photos.length });
  }
  agent.destroy();
}

/** One filing, told apart by its number, under this key. */
export function filing(scene: Scene, { cookie, unit }: Resident, key: string, n: number, photos: string[]): Ask {
  const id = actionId(scene.distDir, 'app/ticket-actions#fileTicket');
  return actionCall(scene.origin, PATH, cookie, id, { ...fault(scene.community, n), unit, photos, $key: key });
}

/** One photo, unlike the others. */
export const photo = async ({ origin, community }: Scene, { cookie }: Resident, n: number): Promise<Ask> => ({
  path: `/api/files?community=${community}`,
  method: 'POST',
  headers: { cookie, origin, 'content-type': 'image/jpeg' },
  body: await picture(320 + (n % 64), 240)
    .jpeg()
    .toBuffer(),
});

async function uploaded(send: (ask: Ask) => Promise<Answer | null>, scene: Scene, resident: Resident, n: number) {
  const ask = await photo(scene, resident, n);
  return insisted(() =>
    send(ask).then((answer) => (answer?.status === 201 ? (JSON.parse(answer.body).id as string) : null)),
  );
}

/** Again and again until there is something. */
async function insisted<Found>(attempt: () => Promise<Found | null>): Promise<Found> {
  for (;;) {
    const found = await attempt();
    if (found !== null) return found;
    await pause(REST);
  }
}

/** The same; a refusal of what is in order is a defect, and ends the drill. */
function ticketIn(answer: Answer | null): string | null {
  const state = answer?.status === 200 ? (stateOf(answer) as { at?: string; message?: string }) : {};
  if (state.at === 'refused') throw new Error(`A filing was refused: ${state.message}`);
  return ticketOf(answer);
}

/** The ticket that an answer acknowledges. */
export function ticketOf(answer: Answer | null): string | null {
  if (answer?.status !== 200) return null;
  const state = stateOf(answer) as { at?: string; href?: string };
  return /\/tickets\/([0-9a-f-]{36})\/filed/.exec(state.href ?? '')?.[1] ?? null;
}

/** A leaking hose at home, told apart by its number. */
export const fault = (community: string, n: number) => ({
  ...{
    kind: 'repair',
    community,
    place: 'home',
    category: 'water',
    happening: 'none',
    description: `厨房水槽下面的软管一直滴水 ${n}`,
  },
  ...{ building: '', spot: '', windows: 'any', ifAbsent: 'reschedule', contactName: '', contactPhone: '' },
});
