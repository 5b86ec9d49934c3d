import 'server-only';
import { defaultLocale, locales } from '@/lib/i18n/locale';
import type { LooseWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { type Kind, services } from '@/lib/services';
import type { Service } from '@/lib/services/define';
import type { BookWords } from './books';

/** The words that an office's files use for what the program knows, in every language it speaks. */
export async function bookWords(): Promise<BookWords> {
  const t = await getTranslations({ locale: defaultLocale, namespace: 'imports' });
  const fromBooks = Object.values<Service>(services).filter(({ fromBook }) => fromBook);
  return {
    building: (key) => (/^[\dA-Z]{1,3}$/.test(key) ? t('building', { key }) : key),
    services: await Promise.all(fromBooks.map(serviceOfBook)),
  };
}

async function serviceOfBook({ kind, categories }: Service): Promise<BookWords['services'][number]> {
  const said = await Promise.all(
    locales.map(
      async (locale) => (await getTranslations({ locale, namespace: kind as Kind })) as unknown as LooseWords,
    ),
  );
  return {
    kind,
    names: said.map((words) => words('name')),
    categories: categories.map((value) => ({ value, names: said.map((words) => words(`options.category.${value}`)) })),
  };
}
