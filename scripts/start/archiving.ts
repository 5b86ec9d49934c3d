import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { layout } from './cluster';

const ARCHIVE = join(import.meta.dirname, 'backup/archive.mjs');
/** So much of the disk stays free, whatever waits. */
const FREE = 1 << 30;

/** While a backup is set up, every piece of the log goes to the spool, at the latest after BACKUP_SECONDS, whoever started the server. */
export function archiving(dir: string): Record<string, string> {
  const { spool } = layout(dir);
  if (!existsSync(spool)) return {};
  const { BACKUP_SECONDS = '120', BACKUP_SPOOL_MB = '4096' } = process.env;
  const most = Number(BACKUP_SPOOL_MB || '4096') * 1024 * 1024;
  const quoted = [process.execPath, ARCHIVE].map(shell).join(' ');
  return {
    archive_mode: 'on',
    archive_command: `${quoted} "%p" "%f" ${shell(spool)} ${most} ${FREE}`,
    archive_timeout: `${BACKUP_SECONDS || '120'}s`,
  };
}

/** For the shell that PostgreSQL asks, which reads % itself. */
export const shell = (path: string): string => `'${path.replaceAll("'", `'\\''`).replaceAll('%', '%%')}'`;
