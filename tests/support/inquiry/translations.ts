import { createTranslator } from 'next-intl';
import type { Locale } from '@/lib/i18n/locale';
import { wordsOf } from './register';

/** In place of next-intl's server side: Chinese, with the example's words. */
export const translations = {
  getTranslations: async (asked?: string | { locale: Locale; namespace: string }) => {
    const { locale, namespace } = typeof asked === 'object' ? asked : { locale: 'zh-CN' as const, namespace: asked };
    return createTranslator({ locale, messages: await wordsOf(locale), namespace: namespace as never });
  },
  getLocale: async (): Promise<Locale> => 'zh-CN',
  getMessages: () => wordsOf('zh-CN'),
};
