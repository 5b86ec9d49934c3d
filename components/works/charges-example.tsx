import { getTranslations } from '@/lib/i18n/translations';
import type { ChargesSaid } from '@/lib/works/say-charges';
import { MoneyText } from '../ui/money-text';
import { Panel } from '../ui/panel';
import { Chips } from '../ui/tabs';

type Props = { said: ChargesSaid; areas: readonly number[]; hrefOf: (area: number) => string };

/** What a home of some area would pay under the tariffs as they are now, with the arithmetic. */
export async function ChargesExample({ said, areas, hrefOf }: Props) {
  const t = await getTranslations('money');
  return (
    <Panel title={t('example.title')} className="mt-4 max-w-[60rem]">
      <Chips
        label={t('example.areas')}
        tabs={areas.map((area) => ({
          href: hrefOf(area),
          label: t('example.area', { area }),
          current: area === said.area,
        }))}
      />
      <dl className="mt-3">
        {said.lines.map(({ key, name, sum, fen }) => (
          <div key={key} className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line py-2">
            <dt>
              {name} <span className="text-sm text-soft">{sum}</span>
            </dt>
            <dd>
              <MoneyText fen={fen} />
            </dd>
          </div>
        ))}
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line py-2 font-medium">
          <dt>{t('example.total')}</dt>
          <dd>
            <MoneyText fen={said.totalFen} />
          </dd>
        </div>
      </dl>
      <p className="text-sm text-soft">{t('example.text')}</p>
    </Panel>
  );
}
