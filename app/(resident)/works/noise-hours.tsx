import { Card } from '@/components/ui/card';
import { classes } from '@/components/ui/classes';
import { findHolidays } from '@/lib/clock-table';
import { getTranslations } from '@/lib/i18n/translations';
import type { Settings } from '@/lib/settings';
import { sayNoise } from '@/lib/works/say-noise';

type Props = { settings: Settings; now: Date; className?: string };

/** REN-9: whether works may be heard today and now, and the table of the next seven days, folded. */
export async function NoiseHours({ settings, now, className }: Props) {
  const [t, holidays] = await Promise.all([getTranslations('noise'), findHolidays()]);
  const said = await sayNoise(settings.noise, holidays, now);
  return (
    <Card icon="noise" tone={said.isOpen ? 'green' : 'amber'} title={t('title')} className={className}>
      <p className="font-medium">{said.today}</p>
      {said.hours.length > 0 && (
        <p className="flex flex-wrap gap-x-4 text-lg font-medium tabular-nums">
          {said.hours.map((one) => (
            <span key={one} className="whitespace-nowrap">
              {one}
            </span>
          ))}
        </p>
      )}
      <p className="mt-0.5 text-sm text-soft">{said.now}</p>
      <details className="mt-1">
        <summary className="flex min-h-11 cursor-pointer items-center text-sm text-link">{t('week')}</summary>
        <table className="w-full text-sm">
          <caption className="sr-only">{t('week')}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{t('day')}</th>
              <th scope="col">{t('sort')}</th>
              <th scope="col">{t('hours')}</th>
            </tr>
          </thead>
          <tbody>
            {said.week.map(({ day, label, sort, hours }) => (
              <tr key={day} className="border-t border-line align-baseline">
                <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                  {label}
                  <span className="block text-xs text-soft">{sort}</span>
                </th>
                <td className={classes('py-1.5 text-right tabular-nums', !hours && 'text-soft')}>
                  {hours ?? t('none')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {said.ahead && <p className="mt-2 text-sm">{said.ahead}</p>}
        <p className="mt-2 text-xs text-soft">{t('lead')}</p>
      </details>
    </Card>
  );
}
