import 'server-only';
import { getTranslations } from 'next-intl/server';
import { momentText } from '@/lib/clock/words';
import type { Notice } from './find-notices';

export type NoticeSaid = { id: string; title: string; body: string; urgent: boolean; about: string };

/** Notices as residents read them: when each was published, and for which building when not for all. */
export async function sayNotices(notices: Notice[], now: Date): Promise<NoticeSaid[]> {
  const [t, clock] = await Promise.all([getTranslations('home'), getTranslations('clock')]);
  return notices.map(({ id, title, body, urgent, building, publishedAt }) => {
    const at = t('published', { at: momentText(clock, publishedAt, now) });
    return { id, title, body, urgent, about: [building, at].filter(Boolean).join(' · ') };
  });
}
