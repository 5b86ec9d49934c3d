import 'server-only';
import type { LooseWords } from '@/lib/i18n/service-words';
import { getLocale, getTranslations } from '@/lib/i18n/translations';
import { type NoticeVersion, notice, noticeOf, partly } from '@/lib/services/works/notice';
import { chineseWords } from './chinese';
import type { Accepted } from './find-texts';

/** `gloss`: the same in the reader's language, where that is another; the Chinese text counts. */
export type SaidItem = { id: string; text: string; unless: string | null; gloss: string | null };
export type SaidPart = { name: string; title: string; note: string; items: SaidItem[] };
export type SaidNotice = { name: string; intro: string; unless: string; counts: string | null; parts: SaidPart[] };

/** What of the notice somebody accepted, in the version that it was; the whole of it now where nobody did. */
export function acceptedNotice(accepted: Pick<Accepted, 'version' | 'items'> | undefined): NoticeVersion {
  const version = accepted && noticeOf(accepted.version);
  return version ? partly(version, accepted.items) : notice;
}

/** A version of the notice as it was, or will be, accepted. */
export async function sayNotice(version: NoticeVersion): Promise<SaidNotice> {
  const [locale, own, chinese] = await Promise.all([getLocale(), getTranslations(), chineseWords()]);
  const isForeign = locale !== 'zh-CN';
  const gloss = isForeign ? (own as unknown as LooseWords) : null;
  const root = `worksNotice.v${version.version}`;
  const said = (key: string) => chinese(`${root}.${key}`);
  return {
    name: await nameOfNotice(version.version),
    intro: own('worksNotice.intro'),
    unless: chinese('worksNotice.unless'),
    counts: isForeign ? own('worksNotice.counts') : null,
    parts: version.parts.map(({ name, items }) => ({
      name,
      title: said(`parts.${name}.title`),
      note: said(`parts.${name}.note`),
      items: items.map((id) => ({
        id,
        text: said(`items.${id}.text`),
        unless: chinese.has(`${root}.items.${id}.unless`) ? said(`items.${id}.unless`) : null,
        gloss: gloss ? glossOf(gloss, `${root}.items.${id}`) : null,
      })),
    })),
  };
}

const glossOf = (words: LooseWords, key: string): string =>
  [`${key}.text`, `${key}.unless`]
    .filter((one) => words.has(one))
    .map((one) => words(one))
    .join(' ');

/** 《装修须知》 with its version; what a version was called stays in its words. */
export async function nameOfNotice(version: string): Promise<string> {
  const t = (await getTranslations('worksNotice')) as unknown as LooseWords;
  const named = t.has(`versions.${version}`) ? t(`versions.${version}`) : version;
  return t('name', { version: named });
}
