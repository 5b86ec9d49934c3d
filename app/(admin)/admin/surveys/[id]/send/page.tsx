import type { Metadata } from 'next';
import { keepSending } from '@/app/survey-send-actions';
import { ServiceForm } from '@/components/form/service-form';
import { Panel } from '@/components/ui/panel';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { findSending, type Sending } from '@/lib/surveys/find-sending';
import { openDeskSurvey, type SurveyPageProps } from '@/lib/surveys/open-desk-survey';
import { sendingForm } from '@/lib/surveys/say-sending';
import { SurveyHead } from '../survey-head';
import { BeforeSending } from './before-sending';
import { IsOut } from './is-out';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('surveyPaper'))('send.title') };
}

/** How a survey goes out: what is chosen at the left, at the right what that comes to, and the one button that sends it. */
export default async function SendSurveyPage(props: SurveyPageProps) {
  const { viewer, survey, c, back } = await openDeskSurvey(props, 'send');
  const sending = survey.state === 'draft' ? await findSending(viewer, survey) : null;
  return (
    <div className="max-w-[80rem]">
      <SurveyHead viewer={viewer} survey={survey} c={c} at="send" />
      {sending ? (
        <div className="mt-4 grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
          <Choices sending={sending} back={back} />
          <BeforeSending viewer={viewer} sending={sending} back={back} />
        </div>
      ) : (
        <IsOut survey={survey} now={viewer.now} back={back} />
      )}
    </div>
  );
}

async function Choices({ sending, back }: { sending: Sending; back: string }) {
  const [t, words, spec] = await Promise.all([getTranslations('surveyPaper'), formWords(), sendingForm(sending, back)]);
  return (
    <Panel title={t('send.title')}>
      <p className="text-sm text-soft">{t('send.text')}</p>
      {sending.survey.kind === 'halfYear' && <p className="mt-2 text-sm">{t('send.always')}</p>}
      <div className="desk-form -mx-4 mt-2">
        <ServiceForm key={sending.survey.version} spec={spec} action={keepSending} words={words} />
      </div>
    </Panel>
  );
}
