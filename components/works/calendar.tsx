import { getTranslations } from '@/lib/i18n/translations';
import type { CalendarDay } from '@/lib/works/say-calendar';
import { classes } from '../ui/classes';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A month as a wall calendar; on a phone only the days on which something happens, one below the other. */
export async function Calendar({ days, today }: { days: CalendarDay[]; today: string }) {
  const t = await getTranslations('works');
  return (
    <ol className="mt-3 grid gap-px overflow-hidden rounded-lg bg-line md:grid-cols-7">
      {weekdays.map((one) => (
        <li key={one} aria-hidden="true" className="bg-card px-2 py-1 text-sm text-soft max-md:hidden">
          {t(`calendar.weekday.${one}`)}
        </li>
      ))}
      {days.map(({ day, date, inMonth, items }) => (
        <li
          key={day}
          className={classes(
            'min-h-20 bg-card p-2 text-sm',
            items.length === 0 && 'max-md:hidden',
            !inMonth && 'text-soft',
          )}
        >
          <time dateTime={day} className={classes('tabular-nums', day === today && 'font-medium text-green')}>
            {date}
          </time>
          <ul className="mt-1 flex flex-col gap-1">
            {items.map(({ key, href, text }) => (
              <li key={key}>
                <a href={href} className="text-link">
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
