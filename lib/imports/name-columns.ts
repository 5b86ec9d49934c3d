import { Refusal } from '@/lib/refusal';
import { isKind } from '@/lib/services';
import type { Viewer } from '@/lib/viewer';
import { books } from './books';
import type { Columns } from './columns';
import { findImport, type Import, rowsOf, saveColumns } from './records';

/** Keeps what a person says each column means: none twice, none missing that is needed. */
export async function nameColumns(
  viewer: Viewer,
  id: string,
  given: Record<string, string>,
  service: string,
): Promise<Import> {
  const found = await findImport(viewer, id);
  const [headings = []] = rowsOf(found);
  const { meanings, needs } = books[found.kind];
  const columns: Columns = {};
  const wrong: Record<string, string> = {};
  for (const { name } of meanings) {
    const said = given[name] ?? '';
    if (said === '' && needs.includes(name)) wrong[name] = 'imports.columnNeeded';
    if (said === '' || Number(said) >= headings.length) continue;
    if (Object.values(columns).includes(Number(said))) wrong[name] = 'imports.columnTwice';
    columns[name] = Number(said);
  }
  if (Object.keys(wrong).length > 0) throw new Refusal('input', {}, wrong);
  await saveColumns(viewer, id, columns, isKind(service) ? service : null);
  return found;
}
