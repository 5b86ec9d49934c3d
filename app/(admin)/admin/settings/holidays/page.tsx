import type { Metadata } from 'next';
import { Empty } from '@/components/ui/empty';
import { Panel } from '@/components/ui/panel';
import { Chips } from '@/components/ui/tabs';
import { textOf } from '@/lib/address';
import { isDay, localDay } from '@/lib/clock/day';
import { requireDesk } from '@/lib/desk/require-desk';
import { findHolidayYear } from '@/lib/holidays/find-year';
import { getTranslations } from '@/lib/i18n/translations';
import { leadsSomewhere } from '@/lib/people/leads';
import type { Params } from '@/lib/tickets/desk-query';
import { BackLink } from '../back-link';
import { ChangeList } from './change-list';
import { DayTable } from './day-table';
import { EnterForms } from './enter-forms';

type Props = { searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('holidays.title') };
}

export default async function HolidaysPage({ searchParams }: Props) {
  const { viewer, params, c } = await requireDesk('/admin/settings/holidays', searchParams);
  const t = await getTranslations('settings');
  const day = textOf(params.day);
  const year = yearOf(textOf(params.y) ?? day, localDay(viewer.now));
  const found = await findHolidayYear(viewer, year);
  const mayChange = leadsSomewhere(viewer);
  const edited = day && isDay(day) ? found.rows.find((row) => row.day === day) : undefined;
  const along = c ? `c=${c}&` : '';
  return (
    <div className="max-w-[72rem]">
      <BackLink c={c} />
      <h1 className="text-xl font-medium">{t('holidays.title')}</h1>
      <p className="mt-1 text-soft">
        {t('holidays.text')}。{mayChange ? t('holidays.effect') : t('onlyLeads')}
      </p>
      <Chips
        className="mt-3"
        label={t('holidays.years')}
        tabs={found.years.map((one) => ({
          href: `/admin/settings/holidays?${along}y=${one.year}`,
          label: t('holidays.year', { year: String(one.year) }),
          count: one.missing ? t('holidays.missing') : undefined,
          current: one.year === year,
        }))}
      />
      <div className="mt-4 grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Panel title={t('holidays.table', { year: String(year) })} aside={countText(t, found.rows)} flush>
          {found.rows.length > 0 ? (
            <DayTable year={found} mayChange={mayChange} along={along} back={c ? `?c=${c}` : ''} />
          ) : (
            <Empty
              icon="calendar"
              title={t('holidays.emptyTitle', { year: String(year) })}
              text={t('holidays.emptyText')}
            />
          )}
        </Panel>
        <div className="grid grid-cols-1 gap-4">
          {mayChange && <EnterForms year={year} edited={edited} back={c ? `?c=${c}` : ''} />}
          <ChangeList changes={found.changes} now={viewer.now} />
        </div>
      </div>
    </div>
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<'settings'>>>;

function countText(t: Words, rows: { kind: string }[]) {
  const rest = rows.filter(({ kind }) => kind === 'rest').length;
  return rows.length > 0 && t('holidays.count', { rest, work: rows.length - rest });
}

function yearOf(asked: string | undefined, today: string): number {
  const year = Number(asked?.slice(0, 4));
  return Number.isInteger(year) && year >= 2000 && year < 2100 ? year : Number(today.slice(0, 4));
}
