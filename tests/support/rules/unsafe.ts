import type { Node } from 'oxc-parser';
import { among, findings, type Rule } from './source';

const raw = ['dangerouslySetInnerHTML', 'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcDoc'];
const product = ['app/', 'components/', 'lib/', 'db/', 'jobs/', 'proxy', 'instrumentation'];

/** The one place that takes what `markup` has written, and escaped, as it is. */
const takesMarkup = 'components/ui/written.tsx';

/** Text becomes markup only through React or `markup`; no code is made from text; no script stands in a page. */
export const noRawMarkup: Rule = (source) =>
  among(source.path, product) && source.path !== takesMarkup ? findings(source, ({ node }) => rawMarkup(node)) : [];

function rawMarkup(node: Node) {
  if (node.type === 'JSXIdentifier' || node.type === 'Identifier')
    return raw.includes(node.name) && `uses ${node.name}`;
  if (node.type === 'Literal') return raw.includes(String(node.value)) && `uses ${node.value}`;
  if (node.type === 'JSXOpeningElement') return isTag(node.name, 'script') && 'puts a script into a page';
  if (node.type === 'CallExpression') return isNamed(node.callee, 'eval') && 'makes code from text';
  return node.type === 'NewExpression' && isNamed(node.callee, 'Function') && 'makes code from text';
}

/** Codes, keys and ids come from node:crypto: Math.random can be guessed. */
export const noWeakChance: Rule = (source) =>
  among(source.path, product)
    ? findings(source, ({ node }) => isMember(node, 'Math', 'random') && 'uses Math.random, which can be guessed')
    : [];

const isTag = (node: Node, name: string) => node.type === 'JSXIdentifier' && node.name === name;

export const isNamed = (node: Node, name: string) => node.type === 'Identifier' && node.name === name;

export function isMember(node: Node, object: string, property: string): boolean {
  return node.type === 'MemberExpression' && isNamed(node.object, object) && isNamed(node.property, property);
}
