import { format, stripVTControlCharacters } from 'node:util';
import { log } from '@/lib/log';

const levels = { error: 'error', warn: 'warn', info: 'info', log: 'info' } as const;

/** What the framework and packages print becomes a line like every other: in JSON, under its request, without numbers of people. */
export function logTheConsole(): void {
  for (const [name, level] of Object.entries(levels))
    console[name as keyof typeof levels] = (...said: unknown[]) => log[level](lineOf(said));
}

/** A fault of a page stands under the number that its reader sees. */
function lineOf(said: unknown[]) {
  const fault = said.find((one) => one instanceof Error) as (Error & { digest?: string }) | undefined;
  if (!fault) return { printed: stripVTControlCharacters(format(...said)).trim() };
  return { fault: fault.digest, error: { message: fault.message, stack: fault.stack } };
}
