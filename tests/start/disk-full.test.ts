import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Report } from '../support/crash/full-disk';

const dir = mkdtempSync(join(tmpdir(), 'linli-disk-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A disk that only this program sees, and that goes away with it. */
const SMALL_DISK = 'mount -t tmpfs -o size=700m linli "$1" && exec "$0" --import tsx "$2" "$1" "$3"';

test('On a full disk people are told so, nothing is half-written, and with room again it goes on by itself (T3b)', () => {
  const report = join(tmpdir(), `linli-disk-${process.pid}.json`);
  const program = 'tests/support/crash/full-disk-main.ts';
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  const ran = spawnSync(
    'unshare',
    ['--mount', ...asRoot, 'sh', '-c', SMALL_DISK, process.execPath, dir, program, report],
    { encoding: 'utf8' },
  );
  expect(ran.stderr).toBe('');
  const found = JSON.parse(readFileSync(report, 'utf8')) as Report;
  rmSync(report);
  console.log(
    `full disk: taken before, during and after ${found.acknowledged}; again ${found.seconds} s after there was room`,
  );
  expect(found).toMatchObject({ missing: 0, twice: 0, events: 0, told: 0, photos: 0, restarts: 0 });
  expect(found.said).toEqual(['系统存储空间满了，现在提交不了。您填的内容还在，请过一会儿再试，急事请打电话。编号']);
  expect(found.saidOfPhotos).toEqual(['系统存储空间满了，照片现在存不了。请过一会儿再试，也可以先不带照片提交。']);
  expect(found.acknowledged[2], 'what was refused was taken under the same keys once there was room').toBe(4);
  expect(found.seconds).toBeLessThan(30);
});
