import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { backupState } from '@/lib/backup-state';

const dir = mkdtempSync(join(tmpdir(), 'linli-state-'));
const at = '2026-11-21T01:30:00.000Z';
const now = new Date(at).getTime();

afterAll(() => rmSync(dir, { recursive: true }));

it('Health warns of a backup that has trouble and of one that nobody takes care of, and is silent without one', async () => {
  expect(await backupState(dir, now)).toEqual({ state: 'off', at: null, waiting: 0 });
  mkdirSync(join(dir, 'backup'));
  const keep = (trouble: string | null) =>
    writeFileSync(join(dir, 'backup/state.json'), JSON.stringify({ at, waiting: 3, oldest: at, trouble }));
  keep(null);
  expect(await backupState(dir, now + 60_000)).toEqual({ state: 'ok', at, waiting: 3 });
  expect(await backupState(dir, now + 16 * 60_000)).toMatchObject({ state: 'warning' });
  keep('the disk is gone');
  expect(await backupState(dir, now)).toEqual({ state: 'warning', at, waiting: 3 });
});
