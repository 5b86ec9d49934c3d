import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/button';
import { Calendar } from '@/components/works/calendar';
import { addressOf, textOf } from '@/lib/address';
import { isDay, localDay } from '@/lib/clock/day';
import { requireDesk } from '@/lib/desk/require-desk';
import { getTranslations } from '@/lib/i18n/translations';
import { refusePage } from '@/lib/or-not-found';
import type { Params } from '@/lib/tickets/desk-query';
import { seesWorks } from '@/lib/works/may-see';
import { sayCalendar } from '@/lib/works/say-calendar';
import { WorksTabs } from '../works-tabs';

type Props = { searchParams: Promise<Params> };

const PATH = '/admin/works/calendar';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('works'))('calendar.title') };
}

/** Which works begin, end or give their deposit back on which day of a month. */
export default async function WorksCalendarPage({ searchParams }: Props) {
  const { viewer, community, c, params } = await requireDesk(PATH, searchParams);
  if (!seesWorks(viewer, community.id)) return refusePage(viewer, PATH);
  const asked = textOf(params.month) ?? '';
  const today = localDay(viewer.now);
  const month = isDay(`${asked}-01`) ? asked : today.slice(0, 7);
  const [t, said] = await Promise.all([getTranslations('works'), sayCalendar(viewer, community.id, c, month)]);
  const [year = '', number = ''] = month.split('-');
  return (
    <div className="mx-auto max-w-[72rem]">
      <WorksTabs current="calendar" c={c} viewer={viewer} communityId={community.id} />
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <LinkButton href={addressOf(PATH, { c, month: said.before })} size="small">
          {t('calendar.before')}
        </LinkButton>
        <h1 className="text-lg font-medium">{t('calendar.month', { year, month: Number(number) })}</h1>
        <LinkButton href={addressOf(PATH, { c, month: said.after })} size="small">
          {t('calendar.after')}
        </LinkButton>
      </div>
      <Calendar days={said.days} today={today} />
    </div>
  );
}
