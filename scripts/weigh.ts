import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes after gzip of the client code that a page loads at once, and of what that code may load on use. */
export type Weight = { route: string; first: number; later: number };
export type Budgets = {
  /** What a page without any client code of ours ships; measured again with each Next. */
  emptyPage: { next: string; bytes: number };
  /** What the routes under a path may ship beyond that. The longest path counts. */
  beyondEmptyPage: Record<string, number>;
};
export type Verdict = Weight & { beyond: number; limit: number; isOver: boolean };

/** Each page of a build against its budget, heaviest first. */
export function judge(weights: Weight[], { emptyPage, beyondEmptyPage }: Budgets): Verdict[] {
  const verdicts = weights.map((weight) => {
    const beyond = weight.first - emptyPage.bytes;
    const limit = limitOf(weight.route, beyondEmptyPage);
    return { ...weight, beyond, limit, isOver: beyond > limit };
  });
  return verdicts.sort((one, other) => other.first - one.first);
}

function limitOf(route: string, limits: Budgets['beyondEmptyPage']): number {
  const paths = Object.keys(limits).filter((path) => `${route}/`.startsWith(path.replace(/\/*$/, '/')));
  return limits[paths.sort((one, other) => other.length - one.length)[0] ?? ''] ?? 0;
}

/** Weighs the pages of a build. Refuses a page whose chunks Next does not name, so that none escapes its budget. */
export function weigh(distDir: string): Weight[] {
  const stats = read<{ route: string; firstLoadChunkPaths: string[] }[]>(
    distDir,
    'diagnostics/route-bundle-stats.json',
  );
  const paths = read<Record<string, string>>(distDir, 'app-path-routes-manifest.json');
  const pages = Object.keys(paths).filter((path) => path.endsWith('/page') && !path.startsWith('/_'));
  const absent = pages.filter((path) => !stats.some(({ route }) => route === paths[path]));
  if (absent.length > 0) throw new Error(`Next names no chunks for ${absent.join(', ')}`);
  return stats.map(({ route, firstLoadChunkPaths }) => {
    const first = firstLoadChunkPaths.map((path) => path.slice(path.indexOf('static/')));
    const later = reachable(distDir, first).filter((chunk) => !first.includes(chunk));
    return { route, first: sum(distDir, first), later: sum(distDir, later) };
  });
}

/** Libraries of the server alone, by the words that stand in them however small they are made (SUR-6). */
const ofServer = ['echarts', 'zrender', 'jieba'];

/** Chunks for the browser in which a library of the server stands, with its name. */
export function strays(distDir: string): { chunk: string; library: string }[] {
  const files = readdirSync(join(distDir, 'static'), { recursive: true, encoding: 'utf8' });
  const chunks = files.filter((file) => /\.m?js$/.test(file));
  if (chunks.length === 0) throw new Error('The build has no chunks for the browser');
  return chunks.flatMap((chunk) => {
    const text = readFileSync(join(distDir, 'static', chunk), 'utf8').toLowerCase();
    return ofServer.filter((library) => text.includes(library)).map((library) => ({ chunk, library }));
  });
}

/** Chunks name those they load on use. */
function reachable(distDir: string, chunks: string[]): string[] {
  const known = new Set(chunks);
  for (const chunk of known) {
    for (const [named] of readFileSync(join(distDir, chunk), 'utf8').matchAll(/static\/chunks\/[\w.~-]+\.js/g)) {
      if (existsSync(join(distDir, named))) known.add(named);
    }
  }
  return [...known];
}

function sum(distDir: string, chunks: string[]): number {
  return chunks.reduce((total, chunk) => total + gzipSync(readFileSync(join(distDir, chunk))).length, 0);
}

function read<T>(distDir: string, file: string): T {
  return JSON.parse(readFileSync(join(distDir, file), 'utf8'));
}
