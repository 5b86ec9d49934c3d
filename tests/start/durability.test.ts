import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDurability } from '@/scripts/start/durability';
import { findNative } from '@/scripts/start/postgres-files';
import { startOwnServer } from '@/tests/support/server';

let server: Awaited<ReturnType<typeof startOwnServer>>;

afterAll(() => server.drop());

describe('a database that may forget what it has confirmed', () => {
  beforeAll(async () => {
    server = await startOwnServer();
  });

  it('Is let through while all is on', async () => {
    await expect(checkDurability(server.adminUrl)).resolves.toBeUndefined();
  });

  it('Is refused when its login commits without waiting for the disk', async () => {
    await run('alter role postgres set synchronous_commit = off');
    await expect(checkDurability(server.adminUrl)).rejects.toThrow(
      /^DATABASE_URL .* turn synchronous_commit on there\.$/,
    );
    await run('alter role postgres reset synchronous_commit');
  });

  it.each(['fsync', 'full_page_writes'])('Is refused when it runs with %s off', async (name) => {
    await server.stop();
    const { dir, drop } = server;
    server = { ...(await startOwnServer({ dir, settings: { [name]: 'off' } })), drop };
    await expect(checkDurability(server.adminUrl)).rejects.toThrow(`turn ${name} on there.`);
  });

  it('Is refused when nothing would tell that its disk spoilt a page', async () => {
    const native = withoutChecksums();
    const unsure = await startOwnServer({ native, template: undefined });
    await expect(checkDurability(unsure.adminUrl)).rejects.toThrow('turn data_checksums on there.');
    await unsure.drop();
    rmSync(native, { recursive: true });
  });
});

/** PostgreSQL's own programs, but for one that sets up a cluster without checksums. */
function withoutChecksums(): string {
  const native = findNative();
  const other = mkdtempSync(join(tmpdir(), 'linli-native-'));
  const bin = join(other, 'bin');
  mkdirSync(bin);
  symlinkSync(join(native, 'bin/postgres'), join(bin, 'postgres'));
  writeFileSync(join(bin, 'initdb'), `#!/bin/sh\nexec '${native}/bin/initdb' "$@" --no-data-checksums\n`);
  for (const path of [other, bin, join(bin, 'initdb')]) chmodSync(path, 0o755);
  return other;
}

async function run(statement: string) {
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
