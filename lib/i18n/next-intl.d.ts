import type { Messages as AllMessages } from './areas';
import type { Locale as OurLocale } from './locale';

declare module 'next-intl' {
  interface AppConfig {
    Locale: OurLocale;
    Messages: AllMessages;
  }
}
