import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runOnce } from './children';
import { type Plan, ROOT } from './plan';
import { say, seconds } from './say';
import type { Stops } from './stops';

const require = createRequire(import.meta.url);
export const NEXT = require.resolve('next/dist/bin/next');
const BUILT = join(ROOT, process.env.NEXT_DIST_DIR || '.next');
const STAMP = join(BUILT, 'linli-stamp');
export const SERVER = join(BUILT, 'server.mjs');
export const WORKER = join(BUILT, 'worker.mjs');

const SOURCES = ['app', 'components', 'db', 'jobs', 'lib', 'public', 'web', 'proxy.ts', 'instrumentation.ts'];
const SETTINGS = [
  'package-lock.json',
  'tsconfig.json',
  'next.config.js',
  'postcss.config.mjs',
  'scripts/start/build.ts',
];

/** Builds for production if there is no build of just these sources with just this action key. */
export async function ensureBuild(plan: Plan, stops: Stops) {
  const wanted = stampOf(plan.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY);
  if (isStamped(wanted)) return;
  say('build', 'half a minute, only when the sources are new');
  const since = Date.now();
  rmSync(STAMP, { force: true });
  const environment = { ...plan.environment, NODE_ENV: 'production' };
  await runOnce(plan, { name: 'build', words: [NEXT, 'build'], environment }, stops);
  await bundle('web/main.ts', SERVER);
  await bundle('jobs/main.ts', WORKER);
  writeFileSync(STAMP, wanted);
  say('build', `done in ${seconds(since)}`);
}

/** Whether there is a build of just these sources with just this action key. */
export const isBuilt = (actionKey: string): boolean => isStamped(stampOf(actionKey));

const isStamped = (wanted: string) => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted;

/** By content and not by time, so that a copied tree with its build is not built again. */
export function stampOf(actionKey: string): string {
  const hash = createHash('sha256').update(createHash('sha256').update(actionKey).digest());
  for (const path of [...SOURCES, ...SETTINGS].flatMap(filesUnder)) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (/\.\w+$/.test(path)) return [path];
  const entries = readdirSync(full, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1)).sort();
}

type Bundler = { build(options: Record<string, unknown>): Promise<unknown> };

/** One file starts in a quarter of the time and needs 30 MB less than reading the sources through tsx, whose bundler it is. */
async function bundle(from: string, to: string) {
  const bundler: Bundler = createRequire(require.resolve('tsx'))('esbuild');
  await bundler.build({
    absWorkingDir: ROOT,
    entryPoints: [from],
    outfile: to,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: ['next', 'sharp', 'pg-native'],
    // Packages written for require find it here.
    banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
    logLevel: 'silent',
  });
}
