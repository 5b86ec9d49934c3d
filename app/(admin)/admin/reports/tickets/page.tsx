import type { Metadata } from 'next';
import { BackLink } from '@/components/desk/back-link';
import { TicketRows } from '@/components/desk/ticket-rows';
import { Empty } from '@/components/ui/empty';
import { MoreLinks } from '@/components/ui/more-links';
import { sayRows } from '@/lib/desk/say-row';
import { getTranslations } from '@/lib/i18n/translations';
import { BEHIND, behindHref, readBehind } from '@/lib/reports/behind-query';
import { findBehind } from '@/lib/reports/find-behind';
import { requireReports } from '@/lib/reports/require-reports';
import { reportOf, sayBehind } from '@/lib/reports/say-behind';
import type { Params } from '@/lib/tickets/desk-query';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports'))('title') };
}

/** The tickets that a figure of a report counts. */
export default async function BehindPage({ searchParams }: { searchParams: Promise<Params> }) {
  const { viewer, community, params, c } = await requireReports(BEHIND, searchParams);
  const behind = readBehind(params, viewer.now);
  const { after: _after, ...first } = behind;
  const [t, says, found] = await Promise.all([
    getTranslations('reports'),
    sayBehind(behind),
    findBehind(viewer, community.id, behind),
  ]);
  const rows = await sayRows(found.rows, viewer.now, c, community.settings);
  return (
    <>
      <BackLink href={reportOf(behind, c)}>{t('behind.back')}</BackLink>
      <h1 className="mb-3 text-xl font-medium">{says}</h1>
      <div className="overflow-clip rounded-md border border-line bg-card">
        {rows.length > 0 ? (
          <TicketRows rows={rows} />
        ) : (
          <Empty icon="search" title={t('behind.empty')} text={t('behind.emptyText')} />
        )}
      </div>
      <MoreLinks
        newest={behind.after ? { href: behindHref(first, c), label: t('behind.newest') } : null}
        more={found.next ? { href: behindHref({ ...first, after: found.next }, c), label: t('behind.more') } : null}
      />
    </>
  );
}
