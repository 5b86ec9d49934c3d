import 'server-only';
import { momentText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';
import { dutyPosts, type OnDuty } from '@/lib/people/on-duty';

/** Every post that must be held, with who holds it now; a gap is shown as one. */
export async function sayDuties(duties: OnDuty[], now: Date) {
  const [t, clock] = await Promise.all([getTranslations('desk'), getTranslations('clock')]);
  return dutyPosts.map((post) => {
    const duty = duties.find((one) => one.post === post);
    return {
      post: t(`board.dutyPost.${post}`),
      name: duty?.name ?? null,
      phone: duty?.phone ?? null,
      backup: duty?.backup ?? null,
      backupPhone: duty?.backupPhone ?? null,
      until: duty ? t('board.until', { at: momentText(clock, duty.until, now) }) : null,
    };
  });
}
