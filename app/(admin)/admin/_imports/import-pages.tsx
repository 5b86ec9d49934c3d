import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { textOf } from '@/lib/address';
import { nameCommunity, requireDesk } from '@/lib/desk/require-desk';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { mayImport } from '@/lib/imports/admit';
import { books } from '@/lib/imports/books';
import { findImport, findImports, type ImportKind } from '@/lib/imports/records';
import { orNotFound, refusePage } from '@/lib/or-not-found';
import { requireStaff } from '@/lib/session';
import type { Params } from '@/lib/tickets/desk-query';
import { ImportPage } from './import-page';
import { ImportStart } from './import-start';

/** What both pages of a book's files are called. */
export const titleOfImport = (kind: ImportKind) => async (): Promise<Metadata> => {
  const t = await getTranslations('imports');
  return { title: kind === 'roster' ? t('title') : t('ledgerTitle') };
};

/** Where a file of a book is brought in. */
export async function startPage(kind: ImportKind, searchParams: Promise<Params>) {
  const { path } = books[kind];
  const { viewer, community, params, c } = await requireDesk(path, searchParams);
  if (!mayImport(viewer, community.id, kind)) return refusePage(viewer, path);
  const imports = await findImports(viewer, community.id, kind);
  const why = textOf(params.why);
  return <ImportStart kind={kind} community={community.id} c={c} imports={imports} why={why} now={viewer.now} />;
}

export type FileProps = { params: Promise<{ id: string }>; searchParams: Promise<Params> };

/** Where one file on its way in has come to. */
export async function filePage(kind: ImportKind, { params, searchParams }: FileProps) {
  const [{ id }, search] = await Promise.all([params, searchParams]);
  if (!idInput.safeParse(id).success) notFound();
  const path = `${books[kind].path}/${id}`;
  const viewer = await requireStaff(path);
  const found = await orNotFound(findImport(viewer, id), 'import');
  if (found.kind !== kind) return refusePage(viewer, 'import');
  const c = nameCommunity(viewer, found.communityId, path, search);
  return <ImportPage viewer={viewer} found={found} c={c} step={textOf(search.step)} />;
}
