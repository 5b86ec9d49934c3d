import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder } from '../support/rules/source';

const endings = ['.ts', '.tsx', '/index.ts', ''];
const found = (path: string) => endings.map((end) => path + end).find((one) => /\.tsx?$/.test(one) && existsSync(one));

/** What a file brings into its process; a type brings nothing. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/import type [^;]*;/gs, '');
  return [...text.matchAll(/(?:from|import\()\s*'((?:@\/|\.)[^']*)'/g)].flatMap(([, name = '']) => {
    const path = name.startsWith('@/') ? name.slice(2) : normalize(join(dirname(file), name));
    return found(path) ?? [];
  });
}

function reachedFrom(files: string[]): Set<string> {
  const reached = new Set<string>();
  const open = [...files];
  for (let file = open.pop(); file; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    open.push(...importsOf(file));
  }
  return reached;
}

const senders = ['send-wechat', 'send-sms', 'send-robot'].map((name) => `lib/telling/${name}.ts`);

test('No page and no action can reach a sender of messages: a provider that hangs keeps nobody waiting (T4)', () => {
  const doors = filesUnder('app').filter((file) => /\.tsx?$/.test(file) && file !== 'app/api/jobs/route.ts');
  const reached = reachedFrom(doors);
  expect(reached.size).toBeGreaterThan(300);
  expect(senders.filter((file) => reached.has(file))).toEqual([]);
  expect([...reachedFrom(['jobs/main.ts'])]).toEqual(expect.arrayContaining(senders));
});
