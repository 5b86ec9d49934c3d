import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildEmptyPage } from './empty-page';
import { strays } from './strays';
import { type Budgets, judge, weigh } from './weigh';

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
  console.log(`What a page loads first, in kB: client code and styles after gzip, and fonts.`);
  console.log(`An empty page of Next ${next} ships ${kB(emptyPage.bytes).trim()} of code.`);
  console.log('   code  beyond   limit  on use     css   fonts   total  route');
  for (const { first, beyond, limit, later, css, fonts, total, route, over } of verdicts) {
    const figures = [first, beyond, limit, later, css, fonts, total].map(kB).join(' ');
    console.log(figures, ` ${route}${over.length > 0 ? `  ← over budget: ${over.join(', ')}` : ''}`);
  }
  const stray = strays(distDir);
  for (const { chunk, library } of stray) console.error(`${chunk} brings ${library} to the browser`);
  return stray.length > 0 || verdicts.some(({ over }) => over.length > 0) ? 1 : 0;
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
