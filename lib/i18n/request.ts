import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { messagesOf } from './areas';
import { localeOf } from './locale';

export default getRequestConfig(async () => {
  const locale = localeOf((await cookies()).get('locale')?.value);
  return { locale, messages: await messagesOf(locale), timeZone: 'Asia/Shanghai' };
});
