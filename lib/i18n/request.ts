import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { localeOf } from './locale';
import { messagesOf } from './messages-of';

export default getRequestConfig(async () => {
  const locale = localeOf((await cookies()).get('locale')?.value);
  return { locale, messages: await messagesOf(locale), timeZone: 'Asia/Shanghai' };
});
