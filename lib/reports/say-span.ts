import 'server-only';
import { momentText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';
import { type Month, monthOf } from './month';
import { reportWords } from './say-figure';

/** 「2026年11月」 */
export async function monthText(month: Month): Promise<string> {
  const [t, clock] = await Promise.all([reportWords(), getTranslations('clock')]);
  const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
  const name = names[Number(month.slice(5)) - 1] ?? 'jan';
  return t('month', { year: month.slice(0, 4), month: clock(`month.${name}`) });
}

/** The month, and of the present one until when. */
export async function spanWords(month: Month, now: Date): Promise<string> {
  const [t, clock, name] = await Promise.all([reportWords(), getTranslations('clock'), monthText(month)]);
  if (month !== monthOf(now)) return name;
  return t('soFar', { month: name, now: momentText(clock, now, now) });
}
