import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { answerQuestions } from '@/app/survey-answer-actions';
import { ResidentPage } from '@/components/shell/resident-page';
import { AnswerForm } from '@/components/surveys/answer-form';
import { momentText } from '@/lib/clock/words';
import { formWords } from '@/lib/form-words';
import { localeOf } from '@/lib/i18n/locale';
import { getLocale, getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { orNotFound } from '@/lib/or-not-found';
import { requireViewer } from '@/lib/session';
import { signedCode } from '@/lib/signed-code';
import { answerWords } from '@/lib/surveys/answer-words';
import { findOwnSurvey, type OwnSurvey, takesAnswer } from '@/lib/surveys/find-own';
import { isLate } from '@/lib/surveys/open';
import type { Viewer } from '@/lib/viewer';
import { Answered, Over } from './outcome';
import { Said } from './said';

type Asked = { home?: string | string[]; sent?: string | string[] };
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('surveys'))('title') };
}

export default async function SurveyPage({ params, searchParams }: Props) {
  const { id } = await params;
  if (!idInput.safeParse(id).success) notFound();
  const viewer = await requireViewer(`/surveys/${id}`);
  const { home, sent } = await searchParams;
  const wished = idInput.safeParse(home).data;
  const [survey, ...others] = await orNotFound(findOwnSurvey(viewer, id, wished), `survey ${id}`);
  const unanswered = wished ? survey : ([survey, ...others].find((one) => !one.answered) ?? survey);
  const further = [survey, ...others].filter((one) => one !== unanswered && takesAnswer(one, viewer.now));
  return (
    <ResidentPage title={(await getTranslations('surveys'))('title')} back="/surveys">
      <Standing viewer={viewer} survey={unanswered} further={further} sent={[sent].flat()[0]} />
    </ResidentPage>
  );
}

type StandingProps = { viewer: Viewer; survey: OwnSurvey; further: OwnSurvey[]; sent: string | undefined };

/** Answered already, over, or at its first question. */
async function Standing({ viewer, survey, further, sent }: StandingProps) {
  const { now } = viewer;
  const clock = await getTranslations('clock');
  const at = momentText(clock, survey.closesAt, now);
  if (survey.answered) return <Answered viewer={viewer} survey={survey} further={further} sent={sent} at={at} />;
  const open = takesAnswer(survey, now);
  if (!open && !isLate(survey, now)) return <Over at={at} />;
  const [words, form, locale] = await Promise.all([answerWords(), formWords(), getLocale()]);
  const { id, communityId, unitId, inviteId, definition } = survey;
  const code = open ? signedCode('survey', inviteId) : '';
  return (
    <>
      {!open && <Over at={at} late />}
      <AnswerForm
        key={unitId}
        id="survey"
        definition={definition}
        locale={localeOf(locale)}
        words={words}
        form={form}
        intro={open && <Said viewer={viewer} survey={survey} further={further} at={at} />}
        sending={{
          action: answerQuestions,
          fields: { survey: id, home: unitId, code },
          draft: `${viewer.personId}.survey.${id}.${unitId}`,
          photos: `/api/files?community=${communityId}`,
        }}
      />
    </>
  );
}
