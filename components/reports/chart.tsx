import { getTranslations } from '@/lib/i18n/translations';
import type { Part } from '@/lib/reports/report';
import { Bars } from '../charts/bars';
import { Columns } from '../charts/columns';

/** The picture of a part, if it has one and there is something to draw; its table stands beneath. */
export async function PartChart({ part }: { part: Part }) {
  const { chart, title } = part;
  if (!chart?.bars.some(({ value, before }) => value || before)) return null;
  const t = await getTranslations('reports');
  return (
    <figure className="px-4 pt-1 pb-4">
      {chart.draws === 'columns' ? (
        <Columns label={title} columns={chart.bars} />
      ) : (
        <Bars label={title} bars={chart.bars} {...(chart.draws === 'shares' ? { most: 1 } : {})} />
      )}
      <figcaption className="mt-1 text-xs text-soft">
        {t(chart.draws === 'columns' ? 'legendDays' : 'legend')}
      </figcaption>
    </figure>
  );
}
