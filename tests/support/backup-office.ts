import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actionCall, actionId, stateOf } from '@/bench/actions';
import { answerOf } from '@/bench/load';
import { portalEnv, startPortal } from '@/bench/portal';
import { openStage, type Resident } from '@/bench/stage';
import { seedBulk } from '@/db/seed/bulk';
import { DEMO_SECRETS } from '@/lib/env-fields';
import { keepRecipients } from '@/scripts/start/backup/last';
import { makeKey } from '@/scripts/start/backup/sealing';
import { layout } from '@/scripts/start/cluster';
import { type Mark, markOf } from '@/scripts/start/mark';
import { findPostmaster } from '@/scripts/start/postmaster';
import { scene as picture } from '@/tests/support/pictures';

/** Of the drill's office: a few tickets of the seed, and people who are signed in. */
const TICKETS = 200;
/** How much a fire may take of this office, in seconds. */
export const SECONDS = 2;
const PATH = '/services/repair';

export type Acknowledged = { ticket: string; at: number; photo: boolean };

/** A real office with backups set up: its portal runs, its residents file by HTTP. */
export async function openBackedUpOffice() {
  const root = mkdtempSync(join(tmpdir(), 'linli-drill-'));
  const [dir, second] = [join(root, 'office'), join(root, 'second')];
  mkdirSync(second);
  const seed = { tickets: TICKETS, now: new Date() };
  const stage = await openStage(TICKETS, (owner) => seedBulk(owner, seed), dir);
  await stage.close();
  const key = await makeKey();
  keepRecipients(dir, [key.recipient]);
  const env = { BACKUP_DIR: second, BACKUP_SECONDS: String(SECONDS) };
  const portal = await startPortal(dir, env);
  return {
    ...{ root, dir, second, key, env, portal, residents: stage.residents, community: stage.community },
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}

type Office = Awaited<ReturnType<typeof openBackedUpOffice>>;

/** Files one repair, with a photo if wished; the moment is that of its answer. */
export async function fileOne({ portal, community }: Office, resident: Resident, n: number): Promise<Acknowledged> {
  const agent = new Agent();
  const id = actionId(portalEnv.NEXT_DIST_DIR, 'app/ticket-actions#fileTicket');
  const photo = n % 5 === 0;
  const photos: string[] = [];
  if (photo) {
    const body = await picture(320 + n, 240)
      .jpeg()
      .toBuffer();
    const headers = { cookie: resident.cookie, origin: portal.origin, 'content-type': 'image/jpeg' };
    const kept = await answerOf(portal.origin, agent, {
      ...{ path: `/api/files?community=${community}`, method: 'POST', body, headers },
    });
    photos.push(JSON.parse(kept.body).id);
  }
  const fault = { kind: 'repair', community, place: 'home', category: 'water', happening: 'none' };
  const rest = { building: '', spot: '', windows: 'any', ifAbsent: 'reschedule', contactName: '', contactPhone: '' };
  const fields = {
    ...fault,
    ...rest,
    description: `厨房水槽下面的软管一直滴水 ${n}`,
    unit: resident.unit,
    photos,
    $key: randomUUID(),
  };
  const answer = await answerOf(portal.origin, agent, actionCall(portal.origin, PATH, resident.cookie, id, fields));
  const ticket = /\/tickets\/([0-9a-f-]{36})\/filed/.exec(stateOf(answer).href ?? '')?.[1];
  if (!ticket) throw new Error(`Not filed: ${answer.status} ${answer.body.slice(0, 300)}`);
  return { ticket, at: Date.now(), photo };
}

/** As a fire would: launcher, parts and database at the same moment, and the disk with them. */
export function burn({ dir }: Pick<Office, 'dir'>): void {
  const parts = ['server', 'worker'].map((name) => JSON.parse(readFileSync(join(dir, 'run', name), 'utf8')) as Mark);
  const postgres = findPostmaster(layout(join(dir, 'postgres')).cluster)?.mark;
  const launcher = markOf(launcherOf(dir));
  for (const mark of [launcher, ...parts, postgres]) if (mark) process.kill(mark.pid, 'SIGKILL');
  rmSync(dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

const launcherOf = (dir: string): number => JSON.parse(readFileSync(join(dir, 'run/launcher'), 'utf8')).pid;

/** A command of the office, in the environment of its portal, without the keys that the stage put there. */
export async function command({ env, dir }: Pick<Office, 'env' | 'dir'>, ...words: string[]) {
  const own = { ...portalEnv, ...env, DATA_DIR: dir, WORKER_DATABASE_URL: '', NODE_ENV: 'production' };
  const bare = Object.fromEntries(Object.keys(DEMO_SECRETS).map((name) => [name, '']));
  const child = spawn(process.execPath, ['--import', 'tsx', ...words], {
    env: { ...process.env, ...bare, ...own } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const heard: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => heard.push(bytes));
  const [code] = await once(child, 'close');
  return { code, words: Buffer.concat(heard).toString() };
}
