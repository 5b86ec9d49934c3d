import 'server-only';
import { localDay, minuteOfDay, plusDays } from '@/lib/clock/day';
import { dayInYearText, dayText } from '@/lib/clock/words';
import type { Option } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';

const halves = { morning: 12 * 60, afternoon: 18 * 60 } as const;
/** Shorter before its end a half day is no time for a visit any more; in minutes. */
const NOTICE = 120;

/** The half days of today, tomorrow and the day after that are still to come; said with their date, as they are read later. */
export async function halfDays(now: Date): Promise<Option[]> {
  const t = await getTranslations('clock');
  const today = localDay(now);
  const named = ['morning', 'afternoon'] as const;
  return [0, 1, 2].flatMap((later) => {
    const day = plusDays(today, later);
    const left = named.filter((half) => later > 0 || minuteOfDay(now) < halves[half] - NOTICE);
    return left.map((half) => ({
      value: t(`half.${half}`, { day: dayInYearText(t, day) }),
      label: t(`half.${half}`, { day: dayText(t, day, now) }),
    }));
  });
}
