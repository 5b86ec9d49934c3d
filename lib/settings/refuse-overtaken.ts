import 'server-only';
import { getTranslations } from '@/lib/i18n/translations';
import { Refusal } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import type { Overtaken } from './change';
import { sayValue } from './say';
import { heldIn } from './values';
import { settingWords } from './words';

/** Tells whose change came in between, and to what, where there was one. */
export async function refuseOvertaken(viewer: Viewer, communityId: string, overtaken: Overtaken | null): Promise<void> {
  if (!overtaken) return;
  const { field, settings, who } = overtaken;
  const [words, t] = await Promise.all([settingWords(viewer, communityId, settings), getTranslations('settings')]);
  const value = sayValue(field, heldIn(field, settings), words);
  throw new Refusal('settingOvertaken', { who: who ?? t('colleague'), value });
}
