import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { take } from './steps';

const files = {
  'package.json': '{ "private": true, "type": "module" }',
  'tsconfig.json': '{}',
  'next.config.js': `export default { turbopack: { root: new URL('..', import.meta.url).pathname } };`,
  'app/layout.tsx': 'export default ({ children }) => <html><body>{children}</body></html>;',
  'app/page.tsx': 'export default async () => <p>1</p>;',
};

/** Builds an application of one empty page with our Next, in a folder that git does not see. Returns the folder. */
export async function buildEmptyPage(root: string): Promise<string> {
  const folder = join(root, '.next-empty');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'app'), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  const { failed } = await take({ name: 'empty page', run: ['next', 'build', folder] });
  if (failed) throw new Error('The empty page could not be built.');
  return folder;
}
