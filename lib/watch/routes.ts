/** A part of an address: what follows it by name, what follows it as any one part, and the pattern that ends here. */
type Branch = { named: Map<string, Branch>; any?: Branch | undefined; rest?: string; pattern?: string };

/** What is served by the framework itself, and all that no pattern is for. */
const FRAMEWORK = '/_next';
const ELSEWHERE = 'other';

/**
 * Finds the pattern (`/tickets/[id]`) that an address is served by: as many answers as there are patterns and two more, whatever
 * is asked for.
 */
export function patternsOf(patterns: readonly string[]): (url: string) => string {
  const root: Branch = { named: new Map() };
  for (const pattern of patterns) plant(root, pattern);
  return (url) => {
    const end = url.search(/[?#]/);
    const path = end < 0 ? url : url.slice(0, end);
    return path.startsWith('/_next/') ? FRAMEWORK : (walk(root, partsOf(path), 0) ?? ELSEWHERE);
  };
}

const partsOf = (path: string) => path.split('/').filter(Boolean);

function plant(root: Branch, pattern: string) {
  let at = root;
  for (const part of partsOf(pattern)) {
    if (part.startsWith('[...') || part.startsWith('[[...')) {
      at.rest = pattern;
      return;
    }
    if (part.startsWith('[')) at = at.any ??= { named: new Map() };
    else {
      const next = at.named.get(part) ?? { named: new Map() };
      at.named.set(part, next);
      at = next;
    }
  }
  at.pattern = pattern;
}

function walk(at: Branch, parts: string[], nth: number): string | undefined {
  const part = parts[nth];
  if (part === undefined) return at.pattern;
  const named = at.named.get(part);
  return (named && walk(named, parts, nth + 1)) ?? (at.any && walk(at.any, parts, nth + 1)) ?? at.rest;
}
