import { FilterBar } from '@/components/desk/filter-bar';
import { ReportHead } from '@/components/reports/report-head';
import { ReportParts } from '@/components/reports/report-parts';
import { Button, LinkButton } from '@/components/ui/button';
import { Tip } from '@/components/ui/notice';
import { textOf } from '@/lib/address';
import type { LooseWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { nameOf } from '@/lib/reports/complaints-parts';
import { findReport, readAsked } from '@/lib/reports/find-report';
import { monthsUpTo } from '@/lib/reports/month';
import { type ReportName, reportHref, reportPaths } from '@/lib/reports/report';
import { reportTabs } from '@/lib/reports/report-tabs';
import { requireReports } from '@/lib/reports/require-reports';
import { monthText } from '@/lib/reports/say-span';
import { departments } from '@/lib/services/departments';
import type { Params } from '@/lib/tickets/desk-query';

type Props = { name: ReportName; searchParams: Promise<Params> };

/** A report of a month: which, its figures with the tickets behind them, and the ways to paper and to a workbook. */
export async function ReportPage({ name, searchParams }: Props) {
  const { viewer, community, params, c } = await requireReports(reportPaths[name], searchParams);
  const asked = readAsked(params, viewer.now);
  const [t, report] = await Promise.all([getTranslations('reports'), findReport(name, viewer, community.id, asked, c)]);
  const why = textOf(params.why);
  return (
    <div className="max-w-[72rem]">
      <ReportHead title={report.title} span={report.span} tabs={reportTabs(asked.month, c)} current={name} />
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <FilterBar
          kept={{ c: c ?? undefined }}
          choices={await choicesOf(name, asked, viewer.now)}
          sorts={[]}
          clear={null}
        />
        <div className="mb-3 flex flex-wrap gap-2 md:mb-0">
          <LinkButton href={reportHref(`/print/reports/${name}`, asked, c)} size="small" icon="print">
            {t('print')}
          </LinkButton>
          <form action="/api/exports" method="post">
            {Object.entries({ what: name, format: 'xlsx', community: community.id, c: c ?? '', q: queryOf(asked) }).map(
              ([field, value]) => (
                <input key={field} type="hidden" name={field} value={value} />
              ),
            )}
            <Button type="submit" size="small" icon="download">
              {t('export')}
            </Button>
          </form>
        </div>
      </div>
      {why && <Why why={why} />}
      <ReportParts report={report} />
    </div>
  );
}

/** Why an export did not come. */
async function Why({ why }: { why: string }) {
  const t = (await getTranslations('imports')) as unknown as LooseWords;
  if (!t.has(`export.why.${why}`)) return null;
  return (
    <Tip tone="red" className="mx-0 mb-3">
      {t(`export.why.${why}`)}
    </Tip>
  );
}

type Asked = ReturnType<typeof readAsked>;

const queryOf = (asked: Asked) => reportHref('', asked, null).slice(1);

async function choicesOf(name: ReportName, { month, department }: Asked, now: Date) {
  const t = await getTranslations('reports');
  const [present = month, ...earlier] = monthsUpTo(now);
  const options = await Promise.all(earlier.map(async (value) => ({ value, label: await monthText(value) })));
  const months = { name: 'm', label: await monthText(present), options, value: month === present ? undefined : month };
  if (name !== 'complaints') return [months];
  const each = [...departments, null].map(async (one) => ({ value: one ?? 'none', label: await nameOf(one) }));
  const value = department === null ? 'none' : department;
  return [months, { name: 'd', label: t('chooseDepartment'), options: await Promise.all(each), value }];
}
