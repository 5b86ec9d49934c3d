import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the office is shown of its newest whole backup. */
export type Last = { at: string; kind: 'base' | 'dump'; bytes: number; to: string; verifiedAt: string | null };

export const ownFolder = (dataDir: string): string => join(dataDir, 'backup');

export const readLast = (dataDir: string): Last | undefined => read(join(ownFolder(dataDir), 'last.json'));

export function keepLast(dataDir: string, last: Last) {
  keep(join(ownFolder(dataDir), 'last.json'), last);
}

/** How putting away goes; health reads it. */
export type State = {
  at: string;
  waiting: number;
  oldest: string | null;
  /** What is wrong, in a sentence; null while all is well. */
  trouble: string | null;
};

export function keepState(dataDir: string, state: State) {
  keep(join(ownFolder(dataDir), 'state.json'), state);
}

/** Nobody waits for news of a backup that is not set up any more. */
export const forgetState = (dataDir: string): void => rmSync(join(ownFolder(dataDir), 'state.json'), { force: true });

/** Whom backups are sealed for: one recipient of age a line; made by `npm run backup -- --init`. */
export function readRecipients(dataDir: string): string[] {
  const path = recipientsIn(dataDir);
  return existsSync(path) ? readFileSync(path, 'utf8').split(/\s+/).filter(Boolean) : [];
}

export function keepRecipients(dataDir: string, recipients: string[]) {
  mkdirSync(ownFolder(dataDir), { recursive: true, mode: 0o700 });
  writeFileSync(recipientsIn(dataDir), `${recipients.join('\n')}\n`, { mode: 0o600 });
}

const recipientsIn = (dataDir: string) => join(ownFolder(dataDir), 'recipients');

function read<T>(path: string): T | undefined {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

function keep(path: string, value: unknown) {
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 });
  writeFileSync(`${path}.new`, `${JSON.stringify(value)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
