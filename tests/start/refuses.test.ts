import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEMO_SECRETS } from '@/lib/env-fields';

const own = (fill: number) =>
  Buffer.from(Array.from({ length: 32 }, (_, i) => (i * 37 + fill) % 256)).toString('base64');
const secrets = Object.fromEntries(Object.keys(DEMO_SECRETS).map((name, i) => [name, own(i)]));
/** A real installation, whose database would answer if anybody got as far as asking it. */
const real = {
  DATABASE_URL: 'postgres://app:word@127.0.0.1:1/linli',
  SMS_WEBHOOK_URL: 'https://sms.example.cn/send',
  PORT: '1',
  ...secrets,
};

/** How a program ends in this environment, and all that it says. */
function started(program: string, more: Record<string, string>) {
  const dir = mkdtempSync(join(tmpdir(), 'linli-'));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', program], {
    cwd: join(import.meta.dirname, '../..'),
    env: { PATH: process.env.PATH, NODE_ENV: 'production', DATA_DIR: dir, ...real, ...more },
    encoding: 'utf8',
    timeout: 60_000,
  });
  rmSync(dir, { recursive: true });
  return { status, said: stdout + stderr };
}

const wrong: [program: string, what: string, name: string, value: string][] = [
  ['web/main.ts', 'without its secret', 'AUTH_SECRET', ''],
  ['web/main.ts', 'with the secret of the demo', 'FILE_SECRET', DEMO_SECRETS.FILE_SECRET],
  ['web/main.ts', 'with a secret that is too short', 'JOBS_SECRET', 'short-s3cr3t'],
  ['web/main.ts', 'with a moment of its own', 'LINLI_NOW', '2026-11-21T09:30:00Z'],
  ['jobs/main.ts', 'with the secret of the demo', 'PHONE_KEY', DEMO_SECRETS.PHONE_KEY],
  ['jobs/main.ts', 'with a value that makes no sense', 'POOL_SIZE', 'many-s3cr3t'],
  ['scripts/up.ts', 'without its secret', 'AUTH_SECRET', ''],
  ['scripts/up.ts', 'with a value that makes no sense', 'TRUST_PROXY', 'yes-s3cr3t'],
];

describe('outside a demo (T18)', () => {
  it.each(wrong)('%s does not start %s', { timeout: 90_000 }, (program, _, name, value) => {
    const { status, said } = started(program, { [name]: value });
    expect(status).toBe(1);
    const sentences = said.split('\n').filter((line) => line.includes(`${name} `));
    expect(sentences[0]).toMatch(new RegExp(`^(Error: )?${name} .* · ${name} .*\\.$`));
    expect(said).not.toMatch(/s3cr3t|demo-only/);
    expect(said).not.toContain('ready');
  });
});
