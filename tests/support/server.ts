import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type PostgresOptions, startPostgres } from '@/scripts/start/postgres';
import { findNative } from '@/scripts/start/postgres-files';

/** A PostgreSQL of the test's own, copied from a cluster that is set up once per version. */
export async function startOwnServer(options: Partial<PostgresOptions> = {}) {
  const dir = options.dir ?? join(mkdtempSync(join(tmpdir(), 'linli-')), 'postgres');
  const server = await startPostgres({ template: await setUpOnce(), ...options, dir });
  const drop = async () => {
    await server.stop();
    rmSync(dirname(dir), { recursive: true, force: true });
  };
  return { ...server, dir, drop };
}

async function setUpOnce(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(findNative(), '../package.json'), 'utf8'));
  const template = join(
    import.meta.dirname,
    '../../node_modules/.cache/linli',
    `postgres-${version}-${process.getuid?.()}`,
  );
  if (existsSync(template)) return template;
  mkdirSync(dirname(template), { recursive: true });
  const unfinished = mkdtempSync(`${template}.new-`);
  await (await startPostgres({ dir: unfinished })).stop();
  // Two test files may have made one each at the same moment: one of them stays.
  if (existsSync(template)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, template);
  return template;
}
