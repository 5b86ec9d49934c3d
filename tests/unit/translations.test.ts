import { expect, test, vi } from 'vitest';
import { getLocale, getTranslations } from '@/lib/i18n/translations';

const chosen = vi.hoisted(() => ({ locale: 'zh-CN' as string | undefined }));
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => (chosen.locale ? { value: chosen.locale } : undefined) }),
}));

test('Each reader is spoken to in their own language, whoever was spoken to before', async () => {
  const said: string[] = [];
  for (const locale of ['zh-CN', 'en', 'zh-CN', 'xx']) {
    chosen.locale = locale;
    said.push((await getTranslations('shell'))('tabs.home'));
  }
  expect(said).toEqual(['首页', said[1], '首页', '首页']);
  expect(said[1]).toMatch(/^[A-Z]/);
});

test('Values are put in anew each time, and what is not there is not there', async () => {
  chosen.locale = 'zh-CN';
  const t = await getTranslations('ui');
  expect([1, 2].map((count) => t('unread', { count }))).toEqual([
    expect.stringContaining('1'),
    expect.stringContaining('2'),
  ]);
  expect([t.has('unread'), t.has('nowhere' as 'unread')]).toEqual([true, false]);
});

test('A text with places is filled as MessageFormat fills it; one with more to it is left to that', async () => {
  chosen.locale = 'zh-CN';
  const { createTranslator } = await import('next-intl');
  const { messagesOf } = await import('@/lib/i18n/messages-of');
  const told: string[] = [];
  for (const locale of ['zh-CN', 'en'] as const) {
    const messages = await messagesOf(locale);
    for (const area of Object.keys(messages) as (keyof typeof messages)[]) {
      const ours = await getTranslations({ locale, namespace: area as 'ui' });
      const theirs = createTranslator({ locale, messages, namespace: area as 'ui', timeZone: 'Asia/Shanghai' });
      for (const [key, values] of placesIn(messages[area])) {
        if (ours(key as 'unread', values as { count: number }) !== theirs(key as 'unread', values as { count: number }))
          told.push(`${locale} ${area}.${key}`);
      }
    }
  }
  expect(told).toEqual([]);
});

/** Each message that has places, with values for them: numbers, and words with signs that MessageFormat minds. */
function placesIn(node: unknown, path: string[] = []): [string, Record<string, unknown>][] {
  if (typeof node === 'object' && node)
    return Object.entries(node).flatMap(([key, one]) => placesIn(one, [...path, key]));
  const names = [...String(node).matchAll(/\{(\w+)/g)].map(([, name]) => name as string);
  if (names.length === 0) return [];
  return [1234.5, "a<b>{c}'|# $& 甲"].map((value) => [
    path.join('.'),
    Object.fromEntries(names.map((name) => [name, value])),
  ]);
}

test('Nobody chose: Chinese', async () => {
  chosen.locale = undefined;
  expect(await getLocale()).toBe('zh-CN');
});
