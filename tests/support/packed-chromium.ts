import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Unpacks @sparticuz/chromium once per version (190 MB). It unpacks into the temporary folder, trusts whatever lies
 * there already, and brings its libraries only where it believes to run on Lambda: so it gets a folder of its own, in
 * a process of its own, and the result is moved into place whole.
 */
export function unpackChromium(cache: string): { executablePath: string; libraries: string; fonts: string } {
  const version = packedVersion();
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    libraries: join(folder, 'al2023/lib'),
    fonts: join(folder, 'fonts'),
  };
}

function unpackInto(folder: string) {
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const unpack = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  execFileSync(process.execPath, ['--input-type=module', '-e', unpack], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
  });
  try {
    renameSync(partial, folder);
  } catch {
    rmSync(partial, { recursive: true, force: true }); // another process was first
  }
}

function packedVersion(): string {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('@sparticuz/chromium');
  return require(join(dirname(entry), '../../package.json')).version;
}
