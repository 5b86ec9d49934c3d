import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { dirname } from 'node:path';

const FULL = 20 * 1024 * 1024;

/** Opens a log to append to. What was said before a restart stays; an old full one is kept once. */
export function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  if (sizeOf(path) > FULL) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

/** The last lines of a log from a position on. */
export function tail(path: string, from = 0, lines = 15): string {
  return existsSync(path)
    ? readFileSync(path).subarray(from).toString().trimEnd().split('\n').slice(-lines).join('\n')
    : '';
}

export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Passes on what a log gains from now on. The programs write to files, so that they outlive the launcher. */
export function follow(path: string, print: (text: string) => void) {
  let seen = sizeOf(path);
  const look = () => {
    const size = sizeOf(path);
    if (size < seen) seen = 0;
    if (size > seen) print(readBetween(path, seen, size));
    seen = size;
    if (size > FULL) seen = startOver(path);
  };
  return setInterval(look, 200).unref();
}

function startOver(path: string): number {
  copyFileSync(path, `${path}.1`);
  truncateSync(path);
  return 0;
}

function readBetween(path: string, from: number, to: number): string {
  const file = openSync(path, 'r');
  const bytes = Buffer.alloc(to - from);
  readSync(file, bytes, 0, bytes.length, from);
  closeSync(file);
  return bytes.toString();
}
