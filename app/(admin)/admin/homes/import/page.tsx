import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireDesk, textOf } from '@/lib/desk/require-desk';
import { mayImport } from '@/lib/imports/admit';
import { findImports } from '@/lib/imports/records';
import { refusePage } from '@/lib/or-not-found';
import type { Params } from '@/lib/tickets/desk-query';
import { ImportStart } from '../../_imports/import-start';

type Props = { searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') };
}

export default async function RosterImportPage({ searchParams }: Props) {
  const { viewer, community, params, c } = await requireDesk('/admin/homes/import', searchParams);
  if (!mayImport(viewer, community.id, 'roster')) return refusePage(viewer, '/admin/homes/import');
  const imports = await findImports(viewer, community.id, 'roster');
  const why = textOf(params.why);
  return (
    <ImportStart
      kind="roster"
      community={community.id}
      c={c}
      imports={imports}
      why={why}
      now={viewer.now}
      parent="/admin/homes"
    />
  );
}
