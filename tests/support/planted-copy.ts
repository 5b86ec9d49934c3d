import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export type Plant = { file: string; from: string; to: string };

/** A copy of the whole project, in which a defect can be planted and a browser test run on a build of it. */
export function copyProject() {
  // On the same disk and beside the original, so that the packages are linked and not copied, and nothing of ours is touched.
  const copy = mkdtempSync(join(dirname(root), '.linli-guards-'));
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  for (const file of files.split('\n').filter(Boolean)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  execFileSync('cp', ['-al', join(root, 'node_modules'), join(copy, 'node_modules')]);

  /** How often the file holds what is to be replaced, and what the test says once it is. */
  const runPlanted = ({ file, from, to }: Plant, test: string) => {
    const path = join(copy, file);
    const whole = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      whole.replace(from, () => to),
    );
    const words = ['playwright', 'test', test, '--project', 'phone'];
    const env = { ...process.env, LINLI_TEST_PORT: undefined, NODE_ENV: undefined };
    const { status, stdout, stderr } = spawnSync('npx', words, { cwd: copy, encoding: 'utf8', env: env as never });
    writeFileSync(path, whole);
    return { times: whole.split(from).length - 1, status, output: stdout + stderr };
  };
  return { runPlanted, drop: () => rmSync(copy, { recursive: true, force: true }) };
}
