import { among, findings, type Rule } from './source';
import { isNamed } from './unsafe';

const home = ['db/', 'lib/', 'tests/', 'bench/', 'scripts/start/'];
const statement =
  /\b(select\s[\s\S]+\sfrom\s|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|create\s+(role|database|table)\s)/i;

/** SQL stands in db and lib, where the viewer's scope is applied. */
export const noStraySql: Rule = (source) => {
  if (among(source.path, home)) return [];
  return findings(source, ({ node }) => {
    if (node.type === 'TaggedTemplateExpression' && isNamed(node.tag, 'sql')) return 'speaks SQL outside db and lib';
    if (node.type === 'Literal' && typeof node.value === 'string') return statement.test(node.value) && 'holds SQL';
    return node.type === 'TemplateElement' && statement.test(node.value.raw) && 'holds SQL';
  });
};
