import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PrintButton } from '@/components/print/print-button';
import { Sheet } from '@/components/print/sheet';
import { ReportPaper } from '@/components/reports/report-paper';
import { LinkButton } from '@/components/ui/button';
import { fullMomentText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';
import { findReport, readAsked } from '@/lib/reports/find-report';
import { reportHref, reportNames, reportPaths } from '@/lib/reports/report';
import { requireReports } from '@/lib/reports/require-reports';
import type { Params } from '@/lib/tickets/desk-query';

type Props = { params: Promise<{ report: string }>; searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports'))('title'), robots: { index: false } };
}

/** A month's report on paper (A4). */
export default async function ReportSheet({ params, searchParams }: Props) {
  const { report: asked } = await params;
  const name = reportNames.find((one) => one === asked);
  if (!name) return notFound();
  const { viewer, community, params: query, c } = await requireReports(`/print/reports/${name}`, searchParams);
  const [t, print, clock] = await Promise.all([
    getTranslations('reports'),
    getTranslations('print'),
    getTranslations('clock'),
  ]);
  const wanted = readAsked(query, viewer.now);
  const report = await findReport(name, viewer, community.id, wanted, c);
  return (
    <Sheet
      toolbar={
        <>
          <PrintButton>{print('button')}</PrintButton>
          <LinkButton href={reportHref(reportPaths[name], wanted, c)} tone="plain" size="medium" className="ml-auto">
            {print('back')}
          </LinkButton>
        </>
      }
    >
      <ReportPaper
        report={report}
        office={community.name}
        printed={t('printed', { at: fullMomentText(clock, viewer.now) })}
      />
    </Sheet>
  );
}
