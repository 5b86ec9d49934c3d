import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildEmptyPage } from './empty-page';
import { type Budgets, judge, strays, weigh } from './weigh';

const root = join(import.meta.dirname, '..');
const file = join(root, 'budgets.json');
const budgets: Budgets = JSON.parse(readFileSync(file, 'utf8'));
const next: string = createRequire(import.meta.url)('next/package.json').version;

if (process.argv.includes('--measure-empty-page')) await measureEmptyPage();
else process.exitCode = report(join(root, process.env.NEXT_DIST_DIR || '.next'));

/** Prints what each route ships and returns 1 when one ships too much, or a library that is for the server alone. */
function report(distDir: string): number {
  const { emptyPage } = budgets;
  if (emptyPage.next !== next) {
    console.error(`The empty page was measured with Next ${emptyPage.next}: npm run budget -- --measure-empty-page`);
    return 1;
  }
  const verdicts = judge(weigh(distDir), budgets);
  console.log(`Client JavaScript after gzip in kB; an empty page of Next ${next} ships ${kB(emptyPage.bytes).trim()}.`);
  console.log('  total  beyond   limit  on use  route');
  for (const { first, beyond, limit, later, route, isOver } of verdicts) {
    console.log(kB(first), kB(beyond), kB(limit), kB(later), ` ${route}${isOver ? '  ← over budget' : ''}`);
  }
  const stray = strays(distDir);
  for (const { chunk, library } of stray) console.error(`${chunk} brings ${library} to the browser`);
  return stray.length > 0 || verdicts.some(({ isOver }) => isOver) ? 1 : 0;
}

async function measureEmptyPage() {
  const weights = weigh(join(await buildEmptyPage(root), '.next'));
  const bytes = weights.find(({ route }) => route === '/')?.first ?? 0;
  writeFileSync(file, `${JSON.stringify({ ...budgets, emptyPage: { next, bytes } }, null, 2)}\n`);
  console.log(`An empty page of Next ${next} ships ${kB(bytes).trim()} kB of JavaScript after gzip.`);
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(7);
}
