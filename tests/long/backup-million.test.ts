import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStage } from '@/bench/stage';
import { seedBulk } from '@/db/seed/bulk';
import { keepRecipients } from '@/scripts/start/backup/last';
import { makeKey } from '@/scripts/start/backup/sealing';
import { command } from '../support/backup-office';

const MINUTE = 60_000;
/** What an office may be without its portal. */
const MOST = 30 * MINUTE;
const TICKETS = Number(process.env.BACKUP_TICKETS || 1_000_000);

it('An office of a million tickets is back within half an hour, the same table by table', {
  timeout: 90 * MINUTE,
}, async () => {
  const root = mkdtempSync(join(tmpdir(), 'linli-million-'));
  const [dir, second, key] = ['office', 'second', 'key'].map((name) => join(root, name)) as [string, string, string];
  mkdirSync(second);
  const stage = await openStage(TICKETS, (owner) => seedBulk(owner, { tickets: TICKETS, now: new Date() }), dir);
  await stage.close();
  const { identity, recipient } = await makeKey();
  keepRecipients(dir, [recipient]);
  writeFileSync(key, identity);
  const office = { dir, env: { BACKUP_DIR: second, BACKUP_SECONDS: '120' } };
  const timed = async (...words: string[]) => {
    const since = Date.now();
    const done = await command(office, ...words);
    expect(done.code, done.words).toBe(0);
    return Date.now() - since;
  };
  const base = await timed('scripts/backup.ts');
  const back = await timed('scripts/restore.ts', '--key', key, '--to', join(root, 'back'));
  rmSync(join(root, 'back'), { recursive: true });
  const drill = await timed('scripts/restore.ts', '--drill', '--key', key);
  const [b, r, d] = [base, back, drill].map((ms) => (ms / 1000).toFixed(0));
  console.log(`${TICKETS} tickets: base ${b} s, restore ${r} s, drill ${d} s`);
  expect(back).toBeLessThan(MOST);
  rmSync(root, { recursive: true, force: true });
});
