import type { Locale } from '@/lib/i18n/locale';

/** A text of a survey in the reader's language, or as it was written. */
export const sayText = (text: { 'zh-CN': string; en?: string | undefined }, locale: Locale): string =>
  (locale === 'en' && text.en) || text['zh-CN'];
