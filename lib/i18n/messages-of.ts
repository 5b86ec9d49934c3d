import { type Area, areas, type Messages } from './areas';
import { defaultLocale, type Locale } from './locale';

const loaded = new Map<Locale, Promise<Messages>>();

/** Every message of one language, read from disk once; also for jobs and scripts that run outside a request. */
export function messagesOf(locale: Locale = defaultLocale): Promise<Messages> {
  const known = loaded.get(locale) ?? gather(locale);
  loaded.set(locale, known);
  return known;
}

async function gather(locale: Locale): Promise<Messages> {
  const names = Object.keys(areas[locale]) as Area[];
  const files = await Promise.all(names.map(async (name) => [name, (await areas[locale][name]()).default]));
  return Object.fromEntries(files);
}
