import { getTranslations } from '@/lib/i18n/translations';
import { Tabs } from '../ui/tabs';

export type ReportTab = { name: 'promises' | 'complaints' | 'information' | 'morning'; href: string };
export type ReportHeadProps = { title: string; span?: string; tabs: ReportTab[]; current: ReportTab['name'] };

/** The reports side by side, and what stands below. */
export async function ReportHead({ title, span, tabs, current }: ReportHeadProps) {
  const t = await getTranslations('reports');
  return (
    <>
      <Tabs
        label={t('tabs.label')}
        className="mb-4 rounded-md border border-line"
        tabs={tabs.map(({ name, href }) => ({ href, label: t(`tabs.${name}`), current: name === current }))}
      />
      <h1 className="text-xl font-medium">{title}</h1>
      {span && <p className="mt-1 text-soft">{span}</p>}
    </>
  );
}
