import type { Node } from 'oxc-parser';
import { among, findings, type Rule, type Source } from './source';

/** The kinds of all services, read from `kind: '…'` in their own files, which stand in no folder beneath. */
export function kindsOf(tree: Source[]): string[] {
  const services = tree.filter(({ path }) => /^lib\/services\/[^/]+$/.test(path));
  return services.flatMap((source) =>
    source.visits.flatMap(({ node }) => {
      const named = node.type === 'Property' && node.key.type === 'Identifier' && node.key.name === 'kind';
      return named && node.value.type === 'Literal' && typeof node.value.value === 'string' ? [node.value.value] : [];
    }),
  );
}

/** Where kinds are named by right: their own files, their messages, and pictures, which are named by what they show. */
const named = ['lib/services/', 'lib/i18n/', 'components/icons/'];

/** Generic code never names a service's kind; what is special to one stands in a file or folder of its name. */
export function noKindNamed(kinds: string[]): Rule {
  return (source) => {
    if (!among(source.path, ['components/', 'lib/', 'app/']) || among(source.path, named)) return [];
    const foreign = kinds.filter((kind) => !source.path.split(/[/.]/).includes(kind));
    return findings(source, ({ node }) => {
      const kind = foreign.find((one) => wordsOf(node).includes(one));
      return kind && `names the service ${kind} in generic code`;
    });
  };
}

/** `isRepair`, `'repair.title'` and `/services/repair` all hold the word repair. */
function wordsOf(node: Node): string[] {
  const text = spelled(node);
  return text
    ? text
        .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z]+/)
    : [];
}

function spelled(node: Node): string | undefined {
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return node.name;
  if (node.type === 'TemplateElement') return node.value.raw;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}
