import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guards as others } from '../support/e2e/access/guards';
import { bookGuards } from '../support/e2e/access/guards-books';
import { homeGuards } from '../support/e2e/access/guards-homes';
import { noticeGuards } from '../support/e2e/access/guards-notices';
import { staffGuards } from '../support/e2e/access/guards-staff';
import { surveyBuildGuards } from '../support/e2e/access/guards-survey-build';
import { tellingGuards } from '../support/e2e/access/guards-telling';
import { worksGuards } from '../support/e2e/access/guards-works';

const guards = [
  ...others,
  ...homeGuards,
  ...staffGuards,
  ...bookGuards,
  ...tellingGuards,
  ...noticeGuards,
  ...surveyBuildGuards,
  ...worksGuards,
];
const root = join(import.meta.dirname, '../..');
let copy: string;

// On the same disk and beside the original, so that the packages are linked and not copied, and nothing of ours is touched.
beforeAll(() => {
  copy = mkdtempSync(join(dirname(root), '.linli-guards-'));
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  for (const file of files.split('\n').filter(Boolean)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  execFileSync('cp', ['-al', join(root, 'node_modules'), join(copy, 'node_modules')]);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** GUARDS=photo,home takes out only those whose name has one of these words. */
const wanted = process.env.GUARDS?.split(',') ?? [''];

for (const { of, file, from, to, caught } of guards.filter((guard) => wanted.some((word) => guard.of.includes(word)))) {
  test(`The access matrix turns red without this: ${of}`, () => {
    const path = join(copy, file);
    const whole = readFileSync(path, 'utf8');
    expect(whole.split(from).length, `${file} has the guard once`).toBe(2);
    writeFileSync(
      path,
      whole.replace(from, () => to),
    );
    const said = runMatrix();
    writeFileSync(path, whole);
    expect(said.status).not.toBe(0);
    expect(said.output).toContain(caught);
  });
}

function runMatrix() {
  const words = ['playwright', 'test', 'access-matrix', '--project', 'phone'];
  const env = { ...process.env, LINLI_TEST_PORT: undefined, NODE_ENV: undefined };
  const { status, stdout, stderr } = spawnSync('npx', words, { cwd: copy, encoding: 'utf8', env: env as never });
  return { status, output: stdout + stderr };
}
