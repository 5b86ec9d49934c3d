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
  return { title: (await getTranslations('imports'))('ledgerTitle') };
}

export default async function LedgerImportPage({ searchParams }: Props) {
  const { viewer, community, params, c } = await requireDesk('/admin/tickets/import', searchParams);
  if (!mayImport(viewer, community.id, 'ledger')) return refusePage(viewer, '/admin/tickets/import');
  const imports = await findImports(viewer, community.id, 'ledger');
  const why = textOf(params.why);
  return (
    <ImportStart
      kind="ledger"
      community={community.id}
      c={c}
      imports={imports}
      why={why}
      now={viewer.now}
      parent="/admin/tickets"
    />
  );
}
