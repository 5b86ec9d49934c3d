import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { keepSending } from '@/app/survey-send-actions';
import { BackLink } from '@/components/desk/back-link';
import { ServiceForm } from '@/components/form/service-form';
import { Panel } from '@/components/ui/panel';
import { deskHref } from '@/lib/desk/hrefs';
import { nameCommunity } from '@/lib/desk/require-desk';
import { formWords } from '@/lib/form-words';
import { idInput } from '@/lib/id';
import { orNotFound } from '@/lib/or-not-found';
import { requireStaff } from '@/lib/session';
import { findSending, type Sending } from '@/lib/surveys/find-sending';
import { sendingForm } from '@/lib/surveys/say-sending';
import type { Params } from '@/lib/tickets/desk-query';
import { BeforeSending } from './before-sending';
import { IsOut } from './is-out';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('surveyPaper'))('send.title') };
}

/** How a survey goes out: what is chosen at the left, at the right what that comes to, and the one button that sends it. */
export default async function SendSurveyPage({ params, searchParams }: Props) {
  const { id } = await params;
  if (!idInput.safeParse(id).success) notFound();
  const path = `/admin/surveys/${id}/send`;
  const viewer = await requireStaff(path);
  const found = await orNotFound(findSending(viewer, id), `survey ${id}`);
  const { survey } = found;
  const c = nameCommunity(viewer, survey.communityId, path, await searchParams);
  const back = c ? `?c=${c}` : '';
  const t = await getTranslations('surveyPaper');
  return (
    <div className="max-w-[72rem]">
      <BackLink href={deskHref(`/admin/surveys/${id}`, c)}>{t('send.back')}</BackLink>
      <h1 className="text-xl font-medium">{survey.title}</h1>
      {survey.state === 'draft' ? (
        <div className="mt-3 grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
          <Choices found={found} back={back} />
          <BeforeSending viewer={viewer} sending={found} back={back} />
        </div>
      ) : (
        <IsOut survey={survey} now={viewer.now} back={back} />
      )}
    </div>
  );
}

async function Choices({ found, back }: { found: Sending; back: string }) {
  const [t, words, spec] = await Promise.all([getTranslations('surveyPaper'), formWords(), sendingForm(found, back)]);
  return (
    <Panel title={t('send.title')}>
      <p className="text-sm text-soft">{t('send.text')}</p>
      {found.survey.kind === 'halfYear' && <p className="mt-2 text-sm">{t('send.fixed')}</p>}
      <div className="desk-form -mx-4 mt-2">
        <ServiceForm key={found.survey.version} spec={spec} action={keepSending} words={words} />
      </div>
    </Panel>
  );
}
