import 'server-only';
import { getTranslations } from '@/lib/i18n/translations';
import { maskName } from '@/lib/people/mask-name';
import type { CallerRow } from './find-callers';

/** One line beneath the search: a home, and who of it was meant, no more of them than may be shown. */
export type CallerSaid = { unit: string; who: string; label: string; person: string; aside: string };

export async function sayCallers(rows: CallerRow[]): Promise<CallerSaid[]> {
  const [t, choices] = await Promise.all([getTranslations('intake'), getTranslations('choices')]);
  return rows.map(({ unitId, label, of, residencyId, name, tail, relation, plate, open }) => ({
    unit: unitId,
    who: residencyId ?? '',
    label,
    person: [
      name && maskName(name),
      relation && choices(`relation.${relation}`),
      tail && t('search.tail', { tail }),
      plate,
      of === 'roster' && t('search.roster'),
    ]
      .filter(Boolean)
      .join(' · '),
    aside: open > 0 ? t('search.open', { count: open }) : '',
  }));
}
