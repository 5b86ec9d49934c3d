import type { Metadata } from 'next';
import { CopyText } from '@/components/reports/copy-text';
import { ReportHead } from '@/components/reports/report-head';
import { Panel } from '@/components/ui/panel';
import { getTranslations } from '@/lib/i18n/translations';
import { monthOf } from '@/lib/reports/month';
import { findMorning } from '@/lib/reports/morning';
import { MORNING, reportTabs } from '@/lib/reports/report-tabs';
import { requireReports } from '@/lib/reports/require-reports';
import { sayMorning } from '@/lib/reports/say-morning';
import type { Params } from '@/lib/tickets/desk-query';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports'))('morning.title') };
}

export default async function MorningPage({ searchParams }: { searchParams: Promise<Params> }) {
  const { viewer, community, c } = await requireReports(MORNING, searchParams);
  const [t, morning] = await Promise.all([getTranslations('reports'), findMorning(viewer, community.id)]);
  return (
    <div className="max-w-[48rem]">
      <ReportHead title={t('morning.title')} tabs={reportTabs(monthOf(viewer.now), c)} current="morning" />
      <p className="mt-1 mb-4 text-soft">{t('morning.text')}</p>
      <Panel>
        <CopyText
          label={t('morning.title')}
          text={await sayMorning(morning, community.name, viewer.now)}
          copy={t('morning.copy')}
          copied={t('morning.copied')}
          failed={t('morning.failed')}
        />
      </Panel>
    </div>
  );
}
