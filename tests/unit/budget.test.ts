import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { judge, strays, weigh } from '@/scripts/weigh';

const built = mkdtempSync(join(tmpdir(), 'linli-budget-'));
afterAll(() => rmSync(built, { recursive: true }));

const budgets = { emptyPage: { next: '16', bytes: 100 }, beyondEmptyPage: { '/': 30, '/admin': 80 } };
const weight = (route: string, first: number) => ({ route, first, later: 0 });

describe('The budget of client code', () => {
  test('counts only what a route ships beyond an empty page', () => {
    expect(judge([weight('/', 130), weight('/services/[kind]', 131)], budgets)).toMatchObject([
      { route: '/services/[kind]', beyond: 31, isOver: true },
      { route: '/', beyond: 30, isOver: false },
    ]);
  });

  test('gives the desk its own, larger limit, and only the desk', () => {
    const limits = judge([weight('/admin/tickets', 180), weight('/administration', 180)], budgets);
    expect(limits).toMatchObject([
      { limit: 80, isOver: false },
      { limit: 30, isOver: true },
    ]);
  });

  test('weighs each chunk after gzip, and apart from it what is loaded on use', () => {
    lay({ 'first.js': `load("static/chunks/later.js");${noise(1000)}`, 'later.js': noise(3000) });
    layManifests({ '/page': '/' }, [{ route: '/', firstLoadChunkPaths: ['.next/static/chunks/first.js'] }]);
    const [page] = weigh(built);
    expect(page?.first).toBeGreaterThan(1000);
    expect(page?.first).toBeLessThan(1500);
    expect(page?.later).toBeGreaterThan(3000);
  });

  test('names each chunk, wherever it lies, that brings a library of the server to the browser', () => {
    const lone = mkdtempSync(join(tmpdir(), 'linli-stray-'));
    mkdirSync(join(lone, 'static/chunks/deep'), { recursive: true });
    writeFileSync(join(lone, 'static/chunks/deep/one.js'), 'let a="_ec_",b="[ECharts] "');
    writeFileSync(join(lone, 'static/chunks/two.js'), 'let words="chart jie ba"');
    writeFileSync(join(lone, 'static/chunks/style.css'), '.echarts{}');
    expect(strays(lone)).toEqual([{ chunk: 'chunks/deep/one.js', library: 'echarts' }]);
    rmSync(join(lone, 'static/chunks'), { recursive: true });
    expect(() => strays(lone)).toThrow('no chunks');
    rmSync(lone, { recursive: true });
  });

  test('refuses a build that hides a page', () => {
    layManifests({ '/page': '/', '/(resident)/tickets/page': '/tickets' }, [{ route: '/', firstLoadChunkPaths: [] }]);
    expect(() => weigh(built)).toThrow('/(resident)/tickets/page');
  });
});

/** Half of its bytes are left after gzip of hexadecimal digits. */
const noise = (bytes: number) => randomBytes(bytes).toString('hex');

function lay(chunks: Record<string, string>) {
  mkdirSync(join(built, 'static/chunks'), { recursive: true });
  for (const [name, text] of Object.entries(chunks)) writeFileSync(join(built, 'static/chunks', name), text);
}

function layManifests(paths: Record<string, string>, stats: { route: string; firstLoadChunkPaths: string[] }[]) {
  mkdirSync(join(built, 'diagnostics'), { recursive: true });
  writeFileSync(join(built, 'app-path-routes-manifest.json'), JSON.stringify(paths));
  writeFileSync(join(built, 'diagnostics/route-bundle-stats.json'), JSON.stringify(stats));
}
