import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Node, type Program, parseSync, visitorKeys } from 'oxc-parser';

export type Source = { path: string; text: string; program: Program; visits: Visit[] };
export type Finding = string;
export type Rule = (source: Source) => Finding[];

export const root = join(import.meta.dirname, '../../..');

const folders = ['app', 'bench', 'components', 'db', 'jobs', 'lib', 'scripts', 'tests'];
/** The floors of the bench are programs without our ground. */
const skipped = /(^|\/)(node_modules|generated|migrations)(\/|$)|^tests\/rules\/|^bench\/floors\/|\.d\.ts$/;
const code = /\.(ts|tsx|js|mjs)$/;

/** A file as the rules see it. Rules work on a text with a path, so that a planted defect needs no file. */
export function parse(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  return { path, text, program, visits: nodes(program) };
}

/** Every source file of ours, but for generated ones and the rule tests, whose planted defects would be found. */
export function everySource(): Source[] {
  const inFolders = folders.flatMap((folder) => filesUnder(folder));
  const atRoot = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile());
  return [...inFolders, ...atRoot.map((entry) => entry.name)]
    .filter((path) => code.test(path) && !skipped.test(path))
    .map((path) => parse(path, readFileSync(join(root, path), 'utf8')));
}

export function filesUnder(folder: string): string[] {
  const top = join(root, folder);
  return entriesOf(top)
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

function entriesOf(top: string) {
  try {
    return readdirSync(top, { recursive: true, withFileTypes: true });
  } catch {
    return []; // a folder that does not exist yet
  }
}

/** A node and the one it stands in, which has its own: outward from there. */
export type Visit = { node: Node; outer: Visit | undefined };

/** Every node of the tree, each before what stands in it. */
export function nodes(node: Node, outer?: Visit, found: Visit[] = []): Visit[] {
  const visit = { node, outer };
  found.push(visit);
  for (const key of visitorKeys[node.type] ?? []) {
    const child = (node as unknown as Record<string, Node | (Node | null)[] | null>)[key];
    for (const one of Array.isArray(child) ? child : [child]) if (one) nodes(one, visit, found);
  }
  return found;
}

/** Whether a node stands, however deep, in one of a certain sort. */
export function standsIn({ outer }: Visit, isOne: (node: Node) => boolean): boolean {
  return outer !== undefined && (isOne(outer.node) || standsIn(outer, isOne));
}

/** `lib/a.ts:12 says`, the form in which every finding is reported. */
export function at(source: Source, node: { start: number }, says: string): Finding {
  return `${source.path}:${source.text.slice(0, node.start).split('\n').length} ${says}`;
}

/** What `look` says about each node of a file. */
export function findings(source: Source, look: (visit: Visit) => string | undefined | false): Finding[] {
  return source.visits.flatMap((visit) => {
    const says = look(visit);
    return says ? [at(source, visit.node, says)] : [];
  });
}

/** Whether a path is one of the listed files or stands under one of the listed folders (`lib/clock/`). */
export function among(path: string, places: readonly string[]): boolean {
  return places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path.replace(code, '') === place));
}

/** Directives such as 'use server' at the top of a file. */
export function directives(source: Source): string[] {
  return source.program.body.flatMap((line) =>
    line.type === 'ExpressionStatement' && 'directive' in line && line.directive ? [line.directive] : [],
  );
}
