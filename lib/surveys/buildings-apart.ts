/** SUR-5: fewer answers than this are not broken down. */
export const FEWEST = 5;

/**
 * The buildings whose answers may be told apart: those with five or more, so that what is left beside them is none or five
 * as well, answers `without` a building among it. Else a small building's would be the whole less the others.
 */
export function buildingsApart(counts: ReadonlyMap<string, number>, without = 0): Set<string> {
  const bySize = [...counts].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  const apart = bySize.filter(([, count]) => count >= FEWEST);
  let left = without + bySize.slice(apart.length).reduce((sum, [, count]) => sum + count, 0);
  while (left > 0 && left < FEWEST && apart.length > 0) left += apart.pop()?.[1] ?? 0;
  return new Set(apart.map(([building]) => building));
}
