import type { Node } from 'oxc-parser';
import { among, at, nodes, type Rule, type Source } from './source';

const fileLimit = 250;
const functionLimit = { plain: 40, jsx: 80 };
const exempt = ['db/seed/', 'tests/'];

/** Past 250 lines a file holds more than one idea. */
export const fileLength: Rule = (source) => {
  const lines = source.text.trimEnd().split('\n').length;
  return lines > fileLimit && !among(source.path, ['db/seed/']) ? [`${source.path} has ${lines} lines`] : [];
};

/** 40 lines for a function, 80 when it says markup; blank lines are free. */
export const functionLength: Rule = (source) => {
  if (among(source.path, exempt)) return [];
  return source.visits.flatMap(({ node }) => {
    const lines = isFunction(node) ? filledLines(source, node) : 0;
    const limit = lines > functionLimit.plain && saysMarkup(node) ? functionLimit.jsx : functionLimit.plain;
    return lines > limit ? [at(source, node, `has a function of ${lines} lines`)] : [];
  });
};

function isFunction(node: Node): boolean {
  return ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(node.type);
}

function filledLines(source: Source, node: Node): number {
  const text = source.text.slice(node.start, node.end);
  return text.split('\n').filter((line) => line.trim() !== '').length;
}

function saysMarkup(node: Node): boolean {
  return nodes(node).some((inner) => inner.node.type === 'JSXElement' || inner.node.type === 'JSXFragment');
}
