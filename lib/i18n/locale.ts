export const locales = ['zh-CN', 'en'] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'zh-CN';

/** The locale a stored word stands for; anything unknown is Chinese. */
export function localeOf(word: string | undefined): Locale {
  return locales.find((locale) => locale === word) ?? defaultLocale;
}
