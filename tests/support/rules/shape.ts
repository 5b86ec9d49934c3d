import { among, findings, type Rule } from './source';

/** Where a foreign thing that may fail at any time is met: a network, a browser's storage, a child process. */
export const mayCatch = ['lib/action', 'scripts/', 'bench/', 'tests/support/', 'components/gate/queue'];

/** No class but Refusal. */
export const noClass: Rule = (source) =>
  findings(
    source,
    ({ node }) =>
      (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') &&
      !(source.path === 'lib/refusal.ts' && node.id?.name === 'Refusal') &&
      'defines a class',
  );

export const noEnum: Rule = (source) =>
  findings(
    source,
    ({ node }) => node.type === 'TSEnumDeclaration' && 'defines an enum: a union of strings says the same',
  );

/** A fault is caught once, in lib/action, and at the edge of a foreign service. `try … finally` is free. */
export const noCatch: Rule = (source) =>
  among(source.path, mayCatch)
    ? []
    : findings(source, ({ node }) => node.type === 'TryStatement' && node.handler !== null && 'catches a fault');
