import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { getLocale, getTranslations } from '@/lib/i18n/translations';
import { lookOf } from '@/lib/shell';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  return {
    title: t('product'),
    description: t('description'),
    applicationName: t('product'),
    manifest: '/manifest.webmanifest',
    icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' }, apple: '/apple-icon.png' },
    formatDetection: { telephone: false, date: false, address: false, email: false },
    appleWebApp: { title: t('product'), statusBarStyle: 'default' },
    other: { 'wechat-enable-text-zoom-em': 'true' },
  };
}

export async function generateViewport(): Promise<Viewport> {
  const { theme } = lookOf(await cookies());
  const bar = { light: '#ededed', dark: '#111111' };
  return {
    width: 'device-width',
    initialScale: 1,
    viewportFit: 'cover',
    colorScheme: theme === 'auto' ? 'light dark' : theme,
    themeColor:
      theme === 'auto'
        ? [
            { media: '(prefers-color-scheme: light)', color: bar.light },
            { media: '(prefers-color-scheme: dark)', color: bar.dark },
          ]
        : bar[theme],
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { theme, size } = lookOf(await cookies());
  const forced = theme === 'auto' ? undefined : theme;
  return (
    <html lang={await getLocale()} data-theme={forced} data-size={size}>
      <body data-weui-mode="care" data-weui-theme={forced} data-size={size}>
        {children}
      </body>
    </html>
  );
}
