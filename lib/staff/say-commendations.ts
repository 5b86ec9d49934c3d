import 'server-only';
import { momentText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';
import type { Commendation } from './find-commendations';

export type CommendationSaid = Omit<Commendation, 'at'> & { at: string };

/** Praise with the time as people say it. */
export async function sayCommendations(found: Commendation[], now: Date): Promise<CommendationSaid[]> {
  const clock = await getTranslations('clock');
  return found.map((one) => ({ ...one, at: momentText(clock, one.at, now) }));
}
