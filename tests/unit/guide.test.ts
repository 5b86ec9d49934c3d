import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const guide = read('docs/add-a-service.md');
const blocks = [...guide.matchAll(/```(?:ts|json)\n([\s\S]*?)```/g)].map((found) => found[1] as string);

/** As it would stand in the product: imports by neighbourhood, and the verb is known. */
const asInProduct = (source: string) =>
  source
    .replaceAll("'@/lib/services/moves/talk'", "'./talk'")
    .replaceAll("'@/lib/services/move'", "'../move'")
    .replaceAll("'@/lib/services/", "'./")
    .replaceAll(/ *\/\/ @ts-expect-error.*\n/g, '');

it.each(['service.ts', 'answer.ts'])('The guide’s example is the one that the loops run over: %s', (name) => {
  expect(blocks).toContain(asInProduct(read(`tests/support/inquiry/${name}`)));
});

it('The guide’s words are the ones that the loops look through', () => {
  expect(blocks).toContain(read('tests/support/inquiry/zh-CN.json'));
  const { answer } = JSON.parse(read('tests/support/inquiry/moves.zh-CN.json'));
  const shown = blocks.find((block) => block.startsWith('"answer"'));
  expect(JSON.parse(`{${shown}}`)).toEqual({ answer });
});
