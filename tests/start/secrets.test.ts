import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stampOf } from '@/scripts/start/build';
import { readPlan } from '@/scripts/start/plan';

let dir: string;

beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'linli-')), 'state');
  for (const name of ['DATABASE_URL', 'POSTGRES_URL', 'DEMO', 'AUTH_SECRET', 'AUTH_URL', 'LINLI_NOW', 'S3_ENDPOINT'])
    vi.stubEnv(name, '');
  vi.stubEnv('DATA_DIR', dir);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(join(dir, '..'), { recursive: true });
});

describe('the secrets of a one-machine install', () => {
  it('Are made once, differ from each other, and stay for the next start', () => {
    const first = readPlan();
    const file = join(dir, 'secrets.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    const values = Object.values<string>(JSON.parse(readFileSync(file, 'utf8')));
    expect(new Set(values).size).toBe(8);
    expect(readPlan()).toEqual(first);
  });

  it('Are closed to others again when somebody opened the file', () => {
    readPlan();
    chmodSync(join(dir, 'secrets.json'), 0o644);
    readPlan();
    expect(statSync(join(dir, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('Are never made anew beside a database that was written with others', () => {
    mkdirSync(join(dir, 'postgres/cluster'), { recursive: true });
    expect(() => readPlan()).toThrow(/^DATA_DIR .* secrets\.json.*\.$/);
  });

  it('Give way to the environment, which is not written down', () => {
    const own = 'a-secret-of-my-own-0123456789-abcdefgh';
    vi.stubEnv('AUTH_SECRET', own);
    expect(readPlan().environment.AUTH_SECRET).toBe(own);
    expect(readFileSync(join(dir, 'secrets.json'), 'utf8')).not.toContain(own);
  });

  it('Must come from outside when the database does', () => {
    vi.stubEnv('DATABASE_URL', 'postgres://app:word@db.example.com/linli');
    expect(() => readPlan()).toThrow(/^AUTH_SECRET /);
    expect(existsSync(join(dir, 'secrets.json'))).toBe(false);
  });
});

describe('the plan of a start', () => {
  it('Keeps the owner’s login from the server and tells it the demo mode', () => {
    vi.stubEnv('MIGRATE_URL', 'postgres://owner:word@db.example.com/linli');
    expect(readPlan().environment).toMatchObject({
      MIGRATE_URL: undefined,
      DEMO: 'on',
      AUTH_URL: 'http://localhost:3000',
    });
  });

  it('Refuses a folder that can’t be one, in one sentence', () => {
    writeFileSync(join(dir, '../file'), '');
    vi.stubEnv('DATA_DIR', join(dir, '../file'));
    expect(() => readPlan()).toThrow(/^DATA_DIR can’t be written to \(E\w+\): .*\.$/);
  });

  it('Builds again for another action key and for nothing else that stayed the same', () => {
    expect(stampOf('one')).toBe(stampOf('one'));
    expect(stampOf('one')).not.toBe(stampOf('other'));
  });
});
