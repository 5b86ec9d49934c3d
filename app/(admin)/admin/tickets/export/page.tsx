import type { Metadata } from 'next';
import { textOf } from '@/lib/address';
import { requireDesk } from '@/lib/desk/require-desk';
import { mayExportFull } from '@/lib/exports/post';
import { exportQuery } from '@/lib/exports/tickets';
import { getTranslations } from '@/lib/i18n/translations';
import { worksTickets } from '@/lib/imports/admit';
import { refusePage } from '@/lib/or-not-found';
import type { Params } from '@/lib/tickets/desk-query';
import { ExportForm } from '../../_imports/export-form';

type Props = { searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('export.ticketsTitle') };
}

export default async function TicketsExportPage({ searchParams }: Props) {
  const { viewer, community, params, c } = await requireDesk('/admin/tickets/export', searchParams);
  if (!worksTickets(viewer, community.id)) return refusePage(viewer, '/admin/tickets/export');
  return (
    <ExportForm
      whats={['tickets']}
      community={community.id}
      c={c}
      q={exportQuery(params)}
      why={textOf(params.why)}
      full={mayExportFull(viewer, community.id)}
      parent="/admin/tickets"
    />
  );
}
