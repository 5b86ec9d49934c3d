import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Ask } from './load';

type Reference = { filename: string; exportedName: string };

/** The id by which a build calls a server action: `app/ticket-actions#fileTicket`. */
export function actionId(distDir: string, name: string): string {
  const manifest = readFileSync(join(distDir, 'server/server-reference-manifest.json'), 'utf8');
  const references: Record<string, Reference> = JSON.parse(manifest).node;
  const found = Object.entries(references).find(
    ([, { filename, exportedName }]) => name === `${filename.replace(/\.tsx?$/, '')}#${exportedName}`,
  );
  if (!found) throw new Error(`The build has no action ${name}.`);
  return found[0];
}

export type Fields = Record<string, string | string[]>;
const BOUNDARY = 'linli-bench-7e1f';

/** A form as a browser without JavaScript posts it: what stood hidden in it, and what was typed. */
export const formPost = (
  origin: string,
  path: string,
  cookie: string,
  fields: Fields,
  ...last: [string, string][]
): Ask => ({
  ...{ path, method: 'POST', body: multipart([...Object.entries(fields), ...last]) },
  headers: { origin, cookie, accept: 'text/html', 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
});

/**
 * The same as the client with JavaScript calls it: state and form as encoded arguments, state as the answer. The arguments come
 * last: the framework reads the form that they name as far as it has come by then.
 */
export function actionCall(origin: string, path: string, cookie: string, id: string, fields: Fields): Ask {
  const named = Object.fromEntries(
    Object.entries({ ...fields, $js: '1' }).map(([name, value]) => [`_1_${name}`, value]),
  );
  const post = formPost(origin, path, cookie, named, ['0', '[{"at":"idle"},"$K1"]']);
  return { ...post, headers: { ...post.headers, accept: 'text/x-component', 'next-action': id } };
}

/** What stands hidden in the form of a page that holds this field. */
export function hiddenIn(page: string, field: string): Fields {
  const forms = page.match(/<form\b[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((one) => one.includes(`name="${field}"`));
  if (!form) throw new Error(`The page has no form with ${field}.`);
  const inputs = form.match(/<input [^>]*type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]));
}

/** The state that an action called with JavaScript answered with. */
export const stateOf = ({ body }: Answer): { at?: string; href?: string } =>
  JSON.parse(/1:(\{"at":.*\})$/m.exec(body)?.[1] ?? '{}');

const attribute = (tag: string, name: string) =>
  (new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

function multipart(fields: [string, string | string[]][]): Buffer {
  const lines = fields.flatMap(([name, values]) =>
    [values]
      .flat()
      .map((value) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  return Buffer.from(`${lines.join('')}--${BOUNDARY}--\r\n`);
}
