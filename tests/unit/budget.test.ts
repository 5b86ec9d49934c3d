import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import en from '@/lib/i18n/messages/en/surveys.json';
import zh from '@/lib/i18n/messages/zh-CN/desk.json';
import { strays } from '@/scripts/strays';
import { judge, weigh } from '@/scripts/weigh';

const built = mkdtempSync(join(tmpdir(), 'linli-budget-'));
afterAll(() => rmSync(built, { recursive: true }));

const budgets = {
  emptyPage: { next: '16', bytes: 100 },
  beyondEmptyPage: { '/': 30, '/admin': 80 },
  css: { '/': 20 },
  fonts: { '/': 0 },
  total: { '/': 145, '/admin': 200 },
};
const weight = (route: string, first: number, more = {}) => ({ route, first, later: 0, css: 0, fonts: 0, ...more });

describe('The budget of client code', () => {
  test('counts only what a route ships beyond an empty page', () => {
    expect(judge([weight('/', 130), weight('/services/[kind]', 131)], budgets)).toMatchObject([
      { route: '/services/[kind]', beyond: 31, over: ['code'] },
      { route: '/', beyond: 30, over: [] },
    ]);
  });

  test('gives the desk its own, larger limit, and only the desk', () => {
    const limits = judge([weight('/admin/tickets', 180), weight('/administration', 180)], budgets);
    expect(limits).toMatchObject([
      { limit: 80, over: [] },
      { limit: 30, over: ['code', 'total'] },
    ]);
  });

  test('judges styles, fonts and all of it together, each by its own limit', () => {
    const over = (more: object) => judge([weight('/', 125, more)], budgets)[0]?.over;
    expect(over({ css: 20 })).toEqual([]);
    expect(over({ css: 21 })).toEqual(['css', 'total']);
    expect(over({ fonts: 1 })).toEqual(['fonts']);
    expect(judge([weight('/', 128, { css: 18 })], budgets)[0]?.over).toEqual(['total']);
  });

  test('weighs each chunk after gzip, and apart from it what is loaded on use', () => {
    lay({ 'first.js': `load("static/chunks/later.js");${noise(1000)}`, 'later.js': noise(3000) });
    layManifests({ '/page': '/' }, [{ route: '/', firstLoadChunkPaths: ['.next/static/chunks/first.js'] }]);
    const [page] = weigh(built);
    expect(page?.first).toBeGreaterThan(1000);
    expect(page?.first).toBeLessThan(1500);
    expect(page?.later).toBeGreaterThan(3000);
  });

  test('weighs styles after gzip and each font that they name as it is, once', () => {
    lay({
      'one.css': `@font-face{src:url(../media/a.woff2)}.${noise(1000)}{}`,
      'two.css': 'b{src:url("../media/a.woff2")}',
    });
    mkdirSync(join(built, 'static/media'), { recursive: true });
    writeFileSync(join(built, 'static/media/a.woff2'), '0'.repeat(5000));
    layManifests({ '/page': '/' }, [{ route: '/', firstLoadChunkPaths: [] }], ['one.css', 'two.css']);
    const [page] = weigh(built);
    expect(page?.css).toBeGreaterThan(1000);
    expect(page?.css).toBeLessThan(1500);
    expect(page?.fonts).toBe(5000);
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

  test('names each file of messages and each library of dates that a chunk brings, plain or escaped', () => {
    const lone = mkdtempSync(join(tmpdir(), 'linli-stray-'));
    mkdirSync(join(lone, 'static'), { recursive: true });
    writeFileSync(join(lone, 'static/a.js'), `JSON.parse('${JSON.stringify(en)}')`);
    writeFileSync(join(lone, 'static/b.js'), escaped(JSON.stringify(zh)));
    writeFileSync(join(lone, 'static/c.js'), 'class D{isLuxonDateTime=!0}u("$ZodType")');
    expect(strays(lone)).toEqual([
      { chunk: 'a.js', library: 'messages/en/surveys.json' },
      { chunk: 'b.js', library: 'messages/zh-CN/desk.json' },
      { chunk: 'c.js', library: 'zod' },
      { chunk: 'c.js', library: 'luxon' },
    ]);
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

const escaped = (text: string) =>
  text.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

function layManifests(
  paths: Record<string, string>,
  stats: { route: string; firstLoadChunkPaths: string[] }[],
  styles: string[] = [],
) {
  for (const page of Object.keys(paths)) {
    const manifest = { entryCSSFiles: { layout: styles.map((name) => ({ path: `static/chunks/${name}` })) } };
    const file = join(built, 'server/app', `${page}_client-reference-manifest.js`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `globalThis.__RSC_MANIFEST["${page}"] = ${JSON.stringify(manifest)};\n`);
  }
  mkdirSync(join(built, 'diagnostics'), { recursive: true });
  writeFileSync(join(built, 'app-path-routes-manifest.json'), JSON.stringify(paths));
  writeFileSync(join(built, 'diagnostics/route-bundle-stats.json'), JSON.stringify(stats));
}
