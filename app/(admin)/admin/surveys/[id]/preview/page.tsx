import type { Metadata } from 'next';
import { AnswerForm } from '@/components/surveys/answer-form';
import { Panel } from '@/components/ui/panel';
import { Chips } from '@/components/ui/tabs';
import { addressOf, textOf } from '@/lib/address';
import { formWords } from '@/lib/form-words';
import { type Locale, localeOf } from '@/lib/i18n/locale';
import { getLocale, getTranslations } from '@/lib/i18n/translations';
import { answerWords } from '@/lib/surveys/answer-words';
import type { DeskSurveyPage } from '@/lib/surveys/find-desk-survey';
import { openDeskSurvey, type SurveyPageProps } from '@/lib/surveys/open-desk-survey';
import { SurveyHead } from '../survey-head';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('surveyDesk'))('tab.preview') };
}

/** A survey as a phone shows it, in either language; nothing that is answered here is sent (SUR-4). */
export default async function PreviewSurveyPage(props: SurveyPageProps) {
  const { viewer, survey, c, asked } = await openDeskSurvey(props, 'preview');
  const [t, own] = await Promise.all([getTranslations('surveyDesk'), getLocale()]);
  const locale = localeOf(textOf(asked.l) ?? own);
  const to = (l: Locale) => addressOf(`/admin/surveys/${survey.id}/preview`, { c, l });
  return (
    <div className="max-w-[80rem]">
      <SurveyHead viewer={viewer} survey={survey} c={c} at="preview" />
      <Panel className="mt-4">
        <p className="text-soft">{t('preview.text')}</p>
        <Chips
          label={t('preview.language')}
          className="my-3"
          tabs={(['zh-CN', 'en'] as const).map((l) => ({
            href: to(l),
            label: t(`preview.${l}`),
            current: l === locale,
          }))}
        />
        <Phone survey={survey} locale={locale} />
      </Panel>
    </div>
  );
}

async function Phone({ survey, locale }: { survey: DeskSurveyPage; locale: Locale }) {
  const [t, words, form] = await Promise.all([getTranslations('surveyDesk'), answerWords(), formWords()]);
  return (
    <div className="mx-auto max-w-[24rem] as-on-phone overflow-hidden rounded-[1.75rem] border-[6px] border-faint bg-page">
      <h2 className="bg-page px-4 py-2.5 text-center text-base font-medium">{survey.title}</h2>
      <div className="min-h-120 text-base">
        <AnswerForm
          key={`${survey.version} ${locale}`}
          id="preview"
          definition={survey.definition}
          locale={locale}
          words={words}
          form={form}
          intro={<p className="bg-card px-4 py-3 text-sm">{t(survey.named ? 'namedHint.yes' : 'namedHint.no')}</p>}
        />
      </div>
    </div>
  );
}
