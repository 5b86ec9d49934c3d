import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { portalEnv, startPortal } from '@/bench/portal';
import { openStage } from '@/bench/stage';
import { seedBulk } from '@/db/seed/bulk';
import { openOwner } from '@/db/seed/play/owner';

const TICKETS = 200;

export type StageOptions = {
  /** Statements of the owner before the portal starts. */
  planted?: readonly string[] | undefined;
  /** An empty folder for all of it. */
  dir?: string;
  /** Over what the portal is started with. */
  env?: Record<string, string>;
};

/**
 * The portal as an office starts it, on a small estate of its own, with people who are signed in. What is on the stage holds no
 * connection, so that PostgreSQL may be killed.
 */
export async function openRealStage({ planted = [], env, dir = freshFolder() }: StageOptions = {}) {
  const { owner, adminUrl, community, residents, clerks } = await openStage(
    TICKETS,
    (seeding) => seedBulk(seeding, { tickets: TICKETS, now: new Date() }),
    dir,
  );
  for (const statement of planted) await owner.text(statement);
  await owner.close();
  const portal = await startPortal(dir, env);
  const close = async () => {
    await portal.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  const { origin } = portal;
  return {
    dir,
    origin,
    distDir: portalEnv.NEXT_DIST_DIR,
    community,
    residents,
    clerks,
    openOwner: () => openOwner(adminUrl),
    serverPid: (): number => JSON.parse(readFileSync(join(dir, 'run', 'server'), 'utf8')).pid,
    close,
  };
}

const freshFolder = () => mkdtempSync(join(tmpdir(), 'linli-stage-'));

export type RealStage = Awaited<ReturnType<typeof openRealStage>>;
