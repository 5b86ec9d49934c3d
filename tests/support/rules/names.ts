import type { Node } from 'oxc-parser';
import { among, findings, type Rule, standsIn } from './source';
import { isNamed } from './unsafe';

const empty = ['handle', 'process', 'manage', 'util', 'utils', 'helper', 'helpers', 'data', 'info'];

/** Files, functions and types are named by what a manager would call them. */
export const tellingNames: Rule = (source) => {
  if (!among(source.path, ['app/', 'components/', 'lib/', 'db/', 'jobs/'])) return [];
  const file = source.path.split('/').at(-1)?.replace(/\..*$/, '') ?? '';
  const says = emptyWord(file);
  const own = findings(source, ({ node }) => {
    const word = emptyWord(givenName(node));
    return word && `names something by the empty word ${word}`;
  });
  return says ? [`${source.path} is named by the empty word ${says}`, ...own] : own;
};

function emptyWord(name: string | undefined): string | undefined {
  const words = (name ?? '')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return empty.find((one) => words.includes(one));
}

function givenName(node: Node): string | undefined {
  if (node.type === 'FunctionDeclaration' || node.type === 'TSTypeAliasDeclaration') return node.id?.name;
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return undefined;
  return node.init?.type === 'ArrowFunctionExpression' ? node.id.name : undefined;
}

/** A test says what is true: "A resident reports a leak and staff close it". A `describe` may lend the subject. */
export const titlesAreSentences: Rule = (source) => {
  if (!among(source.path, ['tests/']) || !/\.(test|spec)\.ts$/.test(source.path)) return [];
  return findings(source, (visit) => {
    const title = titleOf(visit.node);
    const hasSubject = standsIn(visit, isDescribe);
    return title !== undefined && !isSentence(title, hasSubject) && `titles a test "${title}", which is no sentence`;
  });
};

const isDescribe = (node: Node) => node.type === 'CallExpression' && isNamed(node.callee, 'describe');

function titleOf(node: Node): string | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return undefined;
  if (node.callee.name !== 'test' && node.callee.name !== 'it') return undefined;
  const [first] = node.arguments;
  if (first?.type === 'Literal' && typeof first.value === 'string') return first.value;
  return first?.type === 'TemplateLiteral' ? first.quasis.map((part) => part.value.raw).join('X') : undefined;
}

function isSentence(title: string, hasSubject: boolean): boolean {
  const starts = hasSubject || /^[\p{Lu}\p{N}\p{Script=Han}"'“「«]/u.test(title);
  return starts && title.trim().split(/\s+/).length >= 3;
}
