import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { nameCommunity, textOf } from '@/lib/desk/require-desk';
import { idInput } from '@/lib/id';
import { findImport } from '@/lib/imports/records';
import { orNotFound, refusePage } from '@/lib/or-not-found';
import { requireStaff } from '@/lib/session';
import type { Params } from '@/lib/tickets/desk-query';
import { ImportPage } from '../../../_imports/import-page';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('ledgerTitle') };
}

export default async function LedgerFilePage({ params, searchParams }: Props) {
  const [{ id }, search] = await Promise.all([params, searchParams]);
  if (!idInput.safeParse(id).success) notFound();
  const path = `/admin/tickets/import/${id}`;
  const viewer = await requireStaff(path);
  const found = await orNotFound(findImport(viewer, id), 'import');
  if (found.kind !== 'ledger') return refusePage(viewer, 'import');
  const c = nameCommunity(viewer, found.communityId, path, search);
  return <ImportPage viewer={viewer} found={found} c={c} step={textOf(search.step)} />;
}
