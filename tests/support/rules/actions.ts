import type { Node } from 'oxc-parser';
import { importsOf } from './imports';
import { at, directives, findings, type Rule, type Source } from './source';

/**
 * Any exported function of a 'use server' file can be called by anyone from any path, so each must come from
 * `action(…)` of lib/action, and none may hide inside another function.
 */
export const onlyActions: Rule = (source) => [...hidden(source), ...bareExports(source)];

function bareExports(source: Source) {
  if (!directives(source).includes('use server')) return [];
  const fromOurs = importsOf(source).some((one) => one.target === 'lib/action' && brings(one.node, 'action'));
  const bare = source.program.body.filter(
    (line) => line.type.startsWith('Export') && !exportsOnlyActions(line, fromOurs),
  );
  return bare.map((line) => at(source, line, "exports something that action(…) did not make from a 'use server' file"));
}

function exportsOnlyActions(line: Node, fromOurs: boolean): boolean {
  if (line.type !== 'ExportNamedDeclaration') return false;
  if (line.exportKind === 'type') return true;
  if (line.declaration?.type !== 'VariableDeclaration' || !fromOurs) return false;
  return line.declaration.declarations.every(
    ({ init }) => init?.type === 'CallExpression' && init.callee.type === 'Identifier' && init.callee.name === 'action',
  );
}

function brings(node: Node, name: string): boolean {
  return node.type === 'ImportDeclaration' && node.specifiers.some((specifier) => specifier.local.name === name);
}

function hidden(source: Source) {
  const top = new Set<Node>(source.program.body);
  return findings(
    source,
    ({ node }) =>
      node.type === 'ExpressionStatement' &&
      'directive' in node &&
      node.directive === 'use server' &&
      !top.has(node) &&
      'hides a server action inside a function',
  );
}
