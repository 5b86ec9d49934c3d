import type { Metadata } from 'next';
import { textOf } from '@/lib/address';
import { requireDesk } from '@/lib/desk/require-desk';
import { mayExportFull } from '@/lib/exports/post';
import { keepsHomesIn } from '@/lib/homes/keepers';
import { getTranslations } from '@/lib/i18n/translations';
import { refusePage } from '@/lib/or-not-found';
import type { Params } from '@/lib/tickets/desk-query';
import { ExportForm } from '../../_imports/export-form';

type Props = { searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('export.title') };
}

export default async function HomesExportPage({ searchParams }: Props) {
  const { viewer, community, params, c } = await requireDesk('/admin/homes/export', searchParams);
  if (!keepsHomesIn(viewer, community.id)) return refusePage(viewer, '/admin/homes/export');
  return (
    <ExportForm
      whats={['roster', 'residents']}
      community={community.id}
      c={c}
      why={textOf(params.why)}
      full={mayExportFull(viewer, community.id)}
      parent="/admin/homes"
    />
  );
}
