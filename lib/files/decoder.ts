import { type ChildProcess, spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';

export type Made = { path: string; bytes: number; sha256: string };
export type Reencoded = { width: number; height: number; full: Made; thumb: Made };
export type Answer = Reencoded | { refused: 'pixels' | 'unreadable' };
export type Decoder = { child: ChildProcess; served: number };

const HEAP_MB = 96;
/** Memory a decoder may write to, in KB; an interlaced PNG of 50 megapixels takes 380,000. */
const MEMORY_KB = 700_000;
const START_MS = 15_000;
/** Behind pages, but not so far that an honest photo misses its limit on a busy machine. */
const NICE = 5;

/** A process that reads pictures. It sees no secret of ours (its environment is empty) and yields to everything else. */
export async function startDecoder(): Promise<Decoder> {
  const script = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'files', 'reencode-child.mjs');
  const bounded = `ulimit -d ${MEMORY_KB} 2>/dev/null; exec "$0" "$@"`;
  const child = spawn('/bin/sh', ['-c', bounded, process.execPath, `--max-old-space-size=${HEAP_MB}`, script], {
    env: { NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  if ((await nextMessage(child, START_MS)) !== 'ready') throw new Error('the process that reads photos did not start');
  if (child.pid) setPriority(child.pid, NICE);
  return { child, served: 0 };
}

/** Has one picture read; a decoder that dies over it, or is killed for taking longer than `limitMs`, has not read it. */
export async function ask(decoder: Decoder, path: string, limitMs: number): Promise<Answer> {
  hold(decoder, true);
  decoder.served += 1;
  decoder.child.send(path, () => undefined);
  const answer = await nextMessage(decoder.child, limitMs);
  hold(decoder, false);
  return (answer as Answer | undefined) ?? { refused: 'unreadable' };
}

export const isAlive = ({ child }: Decoder) => child.exitCode === null && child.signalCode === null && child.connected;

export function stopDecoder({ child }: Decoder): void {
  child.kill('SIGKILL');
}

function nextMessage(child: ChildProcess, limitMs: number): Promise<unknown> {
  return new Promise((resolve) => {
    const settle = (message?: unknown) => {
      clearTimeout(timer);
      child.off('message', settle).off('exit', gone).off('error', gone);
      resolve(message);
    };
    const gone = () => settle();
    const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
    child.once('message', settle).once('exit', gone).once('error', gone);
  });
}

/** A waiting decoder must not keep a script from ending. */
function hold({ child }: Decoder, busy: boolean): void {
  if (busy) child.ref();
  else child.unref();
  if (busy) child.channel?.ref();
  else child.channel?.unref();
}
