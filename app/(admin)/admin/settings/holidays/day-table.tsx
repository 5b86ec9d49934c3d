import { removeHolidayDay } from '@/app/settings-actions';
import { PostButton } from '@/components/form/post-button';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { dayInYearText } from '@/lib/clock/words';
import { formWords } from '@/lib/form-words';
import type { HolidayYear } from '@/lib/holidays/find-year';
import { getTranslations } from '@/lib/i18n/translations';

type Props = { year: HolidayYear; mayChange: boolean; along: string; back: string };

/** The days of one year, each with what it is and, for who may, the way to change it. */
export async function DayTable({ year, mayChange, along, back }: Props) {
  const [t, clock, words] = await Promise.all([getTranslations('settings'), getTranslations('clock'), formWords()]);
  return (
    <Table
      caption={t('holidays.table', { year: String(year.year) })}
      head={
        <>
          <th>{t('holidays.day')}</th>
          <th>{t('holidays.kind')}</th>
          <th>{t('holidays.name')}</th>
          {mayChange && (
            <th>
              <span className="sr-only">{t('holidays.edit')}</span>
            </th>
          )}
        </>
      }
    >
      {year.rows.map((row) => (
        <tr key={row.day}>
          <td className="whitespace-nowrap">{dayInYearText(clock, row.day)}</td>
          <td>
            <Tag tone={row.kind === 'rest' ? 'green' : 'amber'}>
              {t(row.kind === 'rest' ? 'holidays.restLong' : 'holidays.workLong')}
            </Tag>
          </td>
          <td>{row.name}</td>
          {mayChange && (
            <td>
              <div className="flex items-center justify-end gap-1">
                <a
                  href={`/admin/settings/holidays?${along}y=${year.year}&day=${row.day}#one`}
                  className="inline-flex min-h-11 items-center px-2 text-link md:min-h-8"
                >
                  {t('holidays.edit')}
                </a>
                <PostButton
                  id={`remove-${row.day}`}
                  action={removeHolidayDay}
                  words={words}
                  values={{ day: row.day, back }}
                  label={t('holidays.removeWho', { day: row.day })}
                  look="min-h-11 px-2 text-red md:min-h-8"
                >
                  {t('holidays.remove')}
                </PostButton>
              </div>
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
}
