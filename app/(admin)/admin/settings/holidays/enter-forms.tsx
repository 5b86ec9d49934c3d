import { pasteHolidays, putHolidayDay } from '@/app/settings-actions';
import { ServiceForm } from '@/components/form/service-form';
import type { HolidayRow } from '@/lib/clock/holidays';
import { hidden } from '@/lib/form';
import { formWords } from '@/lib/form-words';
import { LONGEST_NAME } from '@/lib/holidays/read-lines';
import { getTranslations } from '@/lib/i18n/translations';

type Props = { year: number; edited: HolidayRow | undefined; back: string };

/** One day, or a whole year pasted. */
export async function EnterForms({ year, edited, back }: Props) {
  const [t, words] = await Promise.all([getTranslations('settings'), formWords()]);
  const kinds = [
    { value: 'rest', label: t('holidays.restLong') },
    { value: 'work', label: t('holidays.workLong') },
  ];
  return (
    <>
      <section className="overflow-hidden rounded-md border border-line bg-card">
        <h2 className="px-4 pt-3 font-medium">{t('holidays.paste')}</h2>
        <ServiceForm
          action={pasteHolidays}
          words={words}
          spec={{
            id: 'paste',
            submit: t('holidays.send'),
            fields: [
              ...hidden({ back }),
              {
                name: 'lines',
                control: 'textarea',
                label: t('holidays.lines'),
                hint: t('holidays.linesHint'),
                placeholder: t('holidays.linesExample', { year: String(year) }),
                required: true,
                rows: 6,
                maxLength: 8000,
              },
            ],
          }}
        />
      </section>
      <section id="one" className="scroll-mt-20 overflow-hidden rounded-md border border-line bg-card">
        <h2 className="px-4 pt-3 font-medium">{t('holidays.one')}</h2>
        <ServiceForm
          key={edited?.day}
          action={putHolidayDay}
          words={words}
          spec={{
            id: 'one-day',
            submit: t('holidays.save'),
            fields: [
              ...hidden({ back }),
              { name: 'day', control: 'date', label: t('holidays.day'), required: true, value: edited?.day },
              {
                name: 'kind',
                control: 'chips',
                label: t('holidays.kind'),
                required: true,
                options: kinds,
                value: edited?.kind,
              },
              {
                name: 'name',
                control: 'text',
                label: t('holidays.name'),
                required: true,
                maxLength: LONGEST_NAME,
                value: edited?.name,
              },
            ],
          }}
        />
      </section>
    </>
  );
}
