import type { Metadata } from 'next';
import { BackLink } from '@/components/desk/back-link';
import { Empty } from '@/components/ui/empty';
import { MoreLinks } from '@/components/ui/more-links';
import { Panel } from '@/components/ui/panel';
import { Chips } from '@/components/ui/tabs';
import { addressOf, textOf } from '@/lib/address';
import { deskHref } from '@/lib/desk/hrefs';
import { nameCommunity } from '@/lib/desk/require-desk';
import type { Locale } from '@/lib/i18n/locale';
import { getLocale, getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { surveyDefinition } from '@/lib/surveys/definition';
import type { SurveyPageProps } from '@/lib/surveys/open-desk-survey';
import { wordTitles } from '@/lib/surveys/results/columns';
import { openResults } from '@/lib/surveys/results/require-results';
import { findTexts } from '@/lib/surveys/themes/find-texts';
import { suggestWords } from '@/lib/surveys/themes/suggest';
import { Themes } from './themes';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('surveyResults'))('texts') };
}

/** 文字回答: what people wrote, shuffled and under no name, and the themes that staff see in it (SUR-5, SUR-6). */
export default async function SurveyTextsPage({ params, searchParams }: SurveyPageProps) {
  const { id } = await params;
  const asked = await searchParams;
  const theme = idInput.safeParse(textOf(asked.theme)).data;
  const after = idInput.safeParse(textOf(asked.after)).data ?? null;
  const path = `/admin/surveys/${id}/texts`;
  const { viewer, found } = await openResults(path, id, (one) => findTexts(one, id, { theme }, after));
  const { survey, texts, next, total, themes, sample } = found;
  const c = nameCommunity(viewer, survey.communityId, path, asked);
  const [t, locale] = await Promise.all([getTranslations('surveyResults'), getLocale()]);
  const titles = wordTitles(surveyDefinition.parse(survey.definition), locale as Locale);
  const to = (one?: string, from?: string) => addressOf(path, { c, theme: one, after: from });
  const suggested = suggestWords(
    sample,
    themes.flatMap(({ words }) => words),
  );
  return (
    <div className="max-w-[80rem]">
      <BackLink href={deskHref(`/admin/surveys/${id}/results`, c)}>{t('title')}</BackLink>
      <h1 className="text-xl font-medium">{t('texts')}</h1>
      <p className="mt-1 text-soft">{t(survey.named ? 'words.named' : 'words.anonymous', { n: total })}</p>
      <div className="mt-4 grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          {themes.length > 0 && (
            <Chips
              label={t('themes.title')}
              className="mb-3"
              tabs={[
                { href: to(), label: t('words.all'), count: total, current: !theme },
                ...themes.map((one) => ({
                  ...{ href: to(one.id), label: one.name, count: one.texts, current: one.id === theme },
                })),
              ]}
            />
          )}
          <Panel flush>
            {texts.length === 0 && <Empty title={t('words.none')} />}
            <ul>
              {texts.map(({ id: one, key, words }) => (
                <li key={one} className="border-b border-line px-4 py-3 last:border-0">
                  <p className="whitespace-pre-line [overflow-wrap:anywhere]">{words}</p>
                  <p className="mt-1 text-xs text-soft">{titles.get(key) ?? key}</p>
                </li>
              ))}
            </ul>
          </Panel>
          <MoreLinks
            newest={after ? { href: to(theme), label: t('words.first') } : null}
            more={next ? { href: to(theme, next), label: t('words.more') } : null}
          />
        </div>
        <Themes themes={themes} suggested={suggested} along={{ survey: id, back: c ? `?c=${c}` : '' }} to={to} />
      </div>
    </div>
  );
}
