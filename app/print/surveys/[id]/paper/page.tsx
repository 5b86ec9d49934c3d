import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PrintButton } from '@/components/print/print-button';
import { Sheet } from '@/components/print/sheet';
import { LinkButton } from '@/components/ui/button';
import { fullMomentText } from '@/lib/clock/words';
import { deskHref } from '@/lib/desk/hrefs';
import { getLocale, getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { orNotFound } from '@/lib/or-not-found';
import { requireStaff } from '@/lib/session';
import { surveyDefinition } from '@/lib/surveys/definition';
import { findSurveyAs } from '@/lib/surveys/find-sending';
import { paperParts } from '@/lib/surveys/paper-lines';
import type { SurveyRow } from '@/lib/surveys/survey';
import { communityOf, type Viewer } from '@/lib/viewer';
import { Blank, LineOnPaper } from './line-on-paper';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('surveyPaper'))('print.title'), robots: { index: false } };
}

/** The questionnaire on A4: the same sheet for every home, and of an anonymous survey neither room nor code on it (SUR-2). */
export default async function SurveyOnPaper({ params }: Props) {
  const { id } = await params;
  if (!idInput.safeParse(id).success) notFound();
  const viewer = await requireStaff(`/print/surveys/${id}/paper`);
  const survey = await orNotFound(findSurveyAs(viewer, id, 'keyIn'), `survey ${id}`);
  const [t, print] = await Promise.all([getTranslations('surveyPaper'), getTranslations('print')]);
  return (
    <Sheet
      toolbar={
        <>
          <PrintButton>{print('button')}</PrintButton>
          <LinkButton
            href={deskHref(`/admin/surveys/${id}/paper`, survey.communityId)}
            tone="plain"
            size="medium"
            className="ml-auto"
          >
            {t('send.back')}
          </LinkButton>
        </>
      }
    >
      <Paper survey={survey} viewer={viewer} />
    </Sheet>
  );
}

async function Paper({ survey, viewer }: { survey: SurveyRow; viewer: Viewer }) {
  const [t, clock, locale] = await Promise.all([getTranslations('surveyPaper'), getTranslations('clock'), getLocale()]);
  const { name, phone } = communityOf(viewer, survey.communityId);
  const parts = await paperParts(surveyDefinition.parse(survey.definition), locale);
  return (
    <section className="text-[11.5pt] leading-[1.6]">
      <p className="text-center text-[12pt]">{name}</p>
      <h1 className="text-center text-[20pt] leading-tight font-medium">{survey.title}</h1>
      <div className="mt-[3mm] border-[1pt] border-black px-[3mm] py-[1mm] leading-snug">
        <p>{t(survey.named ? 'print.named' : 'print.anonymous')}</p>
        <p>{t('print.how')}</p>
        {survey.closesAt && <p>{t('print.until', { at: fullMomentText(clock, survey.closesAt) })}</p>}
      </div>
      {survey.named && (
        <p className="mt-[4mm]">
          {t('print.namedHome')}
          <Blank />
        </p>
      )}
      {parts.map((part) => (
        <div key={part.id}>
          {part.title && <h2 className="mt-[4mm] border-b border-black text-[13pt] font-medium">{part.title}</h2>}
          {part.lines.map((line) => (
            <LineOnPaper key={line.key} line={line} />
          ))}
        </div>
      ))}
      <footer className="mt-[5mm] flex justify-between">
        <p>{t('print.thanks', { community: name })}</p>
        <p>{t('print.phone', { phone })}</p>
      </footer>
    </section>
  );
}
