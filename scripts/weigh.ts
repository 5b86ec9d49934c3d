import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes that a page loads at once: client code and styles after gzip, fonts as they are. `later`: code loaded on use. */
export type Weight = { route: string; first: number; later: number; css: number; fonts: number };
/** What the routes under a path may ship. The longest path counts. */
type Limits = Record<string, number>;
export type Budgets = {
  /** The client code of a page without any of ours; measured again with each Next. */
  emptyPage: { next: string; bytes: number };
  /** Client code beyond that. */
  beyondEmptyPage: Limits;
  css: Limits;
  fonts: Limits;
  /** All of it, the empty page's part too; the page itself and its photos come on top. */
  total: Limits;
};
type Part = 'code' | 'css' | 'fonts' | 'total';
export type Verdict = Weight & { beyond: number; limit: number; total: number; over: Part[] };

/** Each page of a build against its budget, heaviest first. */
export function judge(weights: Weight[], budgets: Budgets): Verdict[] {
  const verdicts = weights.map((weight) => {
    const { route, first, css, fonts } = weight;
    const beyond = first - budgets.emptyPage.bytes;
    const total = first + css + fonts;
    const limit = limitOf(route, budgets.beyondEmptyPage);
    const parts: [Part, number, number][] = [
      ['code', beyond, limit],
      ['css', css, limitOf(route, budgets.css)],
      ['fonts', fonts, limitOf(route, budgets.fonts)],
      ['total', total, limitOf(route, budgets.total)],
    ];
    const over = parts.filter(([, is, may]) => is > may).map(([part]) => part);
    return { ...weight, beyond, limit, total, over };
  });
  return verdicts.sort((one, other) => other.total - one.total);
}

function limitOf(route: string, limits: Limits): number {
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
    const styles = stylesOf(
      distDir,
      pages.filter((path) => paths[path] === route),
    );
    const fonts = fontsOf(distDir, styles);
    return {
      route,
      first: sum(distDir, first),
      later: sum(distDir, later),
      css: sum(distDir, styles),
      fonts: fonts.reduce((total, font) => total + readFileSync(font).length, 0),
    };
  });
}

/** Style sheets of a page and of all layouts around it, as its manifest names them. */
function stylesOf(distDir: string, pages: string[]): string[] {
  const named = pages.flatMap((page) => {
    const text = readFileSync(join(distDir, 'server/app', `${page}_client-reference-manifest.js`), 'utf8');
    const manifest: { entryCSSFiles: Record<string, { path: string }[]> } = JSON.parse(
      text.slice(text.indexOf('"] = {') + 5).replace(/;\s*$/, ''),
    );
    return Object.values(manifest.entryCSSFiles).flat();
  });
  return [...new Set(named.map(({ path }) => path))];
}

/** Font files that style sheets name; which of them a page needs is the browser's choice, so all count. */
function fontsOf(distDir: string, styles: string[]): string[] {
  const named = styles.flatMap((style) => {
    const text = readFileSync(join(distDir, style), 'utf8');
    return [...text.matchAll(/url\(["']?([^"')]+\.(?:woff2?|ttf|otf))/g)].map(([, path = '']) =>
      path.startsWith('/_next/') ? join(distDir, path.slice('/_next/'.length)) : join(distDir, dirname(style), path),
    );
  });
  return [...new Set(named)];
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
