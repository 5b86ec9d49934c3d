import { createTranslator } from 'next-intl';
import { wordsOf } from './register';

/** In place of next-intl's server side: Chinese, with the example's words. */
export const translations = {
  getTranslations: async (namespace?: string) =>
    createTranslator({ locale: 'zh-CN', messages: await wordsOf('zh-CN'), namespace: namespace as never }),
  getMessages: () => wordsOf('zh-CN'),
};
