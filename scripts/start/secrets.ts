import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DEMO_SECRETS } from '@/lib/env-fields';

const NAMES = [
  ...(Object.keys(DEMO_SECRETS) as (keyof typeof DEMO_SECRETS)[]),
  'APP_PASSWORD',
  'WORKER_PASSWORD',
] as const;
export type Secrets = Record<(typeof NAMES)[number], string>;

/** The secrets of a one-machine install: those kept in its folder, and new ones for what is missing there. */
export function readSecrets(dataDir: string): Secrets {
  const path = fileIn(dataDir);
  if (!existsSync(path) && existsSync(join(dataDir, 'postgres/cluster')))
    throw new Error(
      'DATA_DIR has a database but no secrets.json: bring it back from the backup, it can’t be made again.',
    );
  const kept: Partial<Secrets> = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  return Object.fromEntries(NAMES.map((name) => [name, kept[name] ?? fresh(name)])) as Secrets;
}

/** Keeps them for good, readable by the owner only: what they encrypt is lost without them. */
export function keepSecrets(dataDir: string, secrets: Secrets) {
  const path = fileIn(dataDir);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const text = `${JSON.stringify(secrets, null, 2)}\n`;
  if (existsSync(path)) chmodSync(path, 0o600);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  const file = openSync(`${path}.new`, 'w', 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
  renameSync(`${path}.new`, path);
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'secrets.json');
}

/** Base64 of 32 bytes suits a key and a secret alike; a password stands in a URL. */
function fresh(name: string): string {
  return randomBytes(32).toString(name.endsWith('PASSWORD') ? 'base64url' : 'base64');
}
