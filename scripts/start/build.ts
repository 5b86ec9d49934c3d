import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runOnce } from './children';
import { type Plan, ROOT } from './plan';
import { say, seconds } from './say';
import type { Stops } from './stops';

export const NEXT = createRequire(import.meta.url).resolve('next/dist/bin/next');

const FOLDERS = ['app', 'components', 'db', 'lib', 'public'];
const AT_ROOT = /^(package-lock\.json|tsconfig\.json|[\w-]+(\.config)?\.(js|mjs|ts))$/;

/** Builds for production if there is no build of just these sources with just this action key. */
export async function ensureBuild(plan: Plan, stops: Stops) {
  const folder = join(ROOT, process.env.NEXT_DIST_DIR || '.next');
  const stamp = join(folder, 'linli-stamp');
  const wanted = stampOf(plan.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY);
  if (existsSync(join(folder, 'BUILD_ID')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('build', 'half a minute, only when the sources are new');
  const since = Date.now();
  rmSync(stamp, { force: true });
  const environment = { ...plan.environment, NODE_ENV: 'production' };
  await runOnce(plan, { name: 'build', words: [NEXT, 'build'], environment }, stops);
  writeFileSync(stamp, wanted);
  say('build', `done in ${seconds(since)}`);
}

/** By content and not by time, so that a copied tree with its build is not built again. */
function stampOf(actionKey: string): string {
  const hash = createHash('sha256').update(createHash('sha256').update(actionKey).digest());
  for (const path of sources())
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(ROOT, path)))
      .update('\0');
  return hash.digest('hex');
}

function sources(): string[] {
  const atRoot = readdirSync(ROOT).filter((name) => AT_ROOT.test(name) && name !== 'next-env.d.ts');
  const within = FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1)),
  );
  return [...atRoot, ...within].sort();
}
