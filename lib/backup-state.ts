import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

type Kept = { at: string; waiting: number; trouble: string | null };
/** `off` while no backup is set up; a warning when something is wrong with it, or nobody puts anything away any more. */
export type BackupState = { state: 'off' | 'ok' | 'warning'; at: string | null; waiting: number };

const LATE = 15 * 60_000;

/** How the launcher's putting away goes, as it last wrote it down. */
export async function backupState(dataDir: string, now: number): Promise<BackupState> {
  const text = await readFile(join(dataDir, 'backup/state.json'), 'utf8').then(
    (read) => read,
    () => null,
  );
  if (text === null) return { state: 'off', at: null, waiting: 0 };
  const { at, waiting, trouble }: Kept = JSON.parse(text);
  const isWell = trouble === null && now - new Date(at).getTime() < LATE;
  return { state: isWell ? 'ok' : 'warning', at, waiting };
}
