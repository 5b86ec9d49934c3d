import { chownSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { layout } from '../cluster';
import type { Plan } from '../plan';
import type { Office } from './base';
import { forgetState, readRecipients } from './last';
import { openTarget } from './open-target';
import { sealFor } from './sealing';

export type Kept = Omit<Office, 'adminUrl'>;

/** How this office is backed up, or undefined while that is not set up. */
export function keptBy({ env }: Plan): Kept | undefined {
  const { BACKUP, BACKUP_KEEP, DATA_DIR, S3 } = env;
  const recipients = readRecipients(DATA_DIR);
  const target = openTarget(BACKUP, DATA_DIR);
  if (!target || recipients.length === 0) return undefined;
  return { dataDir: DATA_DIR, target, seal: sealFor(recipients), keep: BACKUP_KEEP, photosHere: !S3 };
}

export const isSetUp = ({ env }: Plan): boolean =>
  Boolean(env.BACKUP.dir || env.BACKUP.s3) && readRecipients(env.DATA_DIR).length > 0;

/** PostgreSQL hands out its log from its next start on, for as long as somebody takes it. */
export function laySpool(plan: Plan): void {
  const dir = join(plan.env.DATA_DIR, 'postgres');
  const { spool } = layout(dir);
  if (!isSetUp(plan)) {
    rmSync(spool, { recursive: true, force: true });
    forgetState(plan.env.DATA_DIR);
  } else if (existsSync(dir) && !existsSync(spool)) {
    mkdirSync(spool, { mode: 0o700 });
    // PostgreSQL writes there, as whoever has its folder.
    const { uid, gid } = statSync(dir);
    chownSync(spool, uid, gid);
  }
}
