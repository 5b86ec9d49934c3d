import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { BackLink } from '@/components/desk/back-link';
import { LinkButton } from '@/components/ui/button';
import { Tip } from '@/components/ui/notice';
import { fullMomentText } from '@/lib/clock/words';
import { deskHref } from '@/lib/desk/hrefs';
import { nameCommunity } from '@/lib/desk/require-desk';
import { idInput } from '@/lib/id';
import { orNotFound } from '@/lib/or-not-found';
import { requireStaff } from '@/lib/session';
import { findPaper, type PaperPage } from '@/lib/surveys/find-paper';
import { takesPaper } from '@/lib/surveys/paper';
import type { Params } from '@/lib/tickets/desk-query';
import { KeyIn } from './key-in';
import { Stubs } from './stubs';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('surveyPaper'))('title') };
}

/** Paper of a survey: stubs that came back, sheets that are keyed in, and what to print. */
export default async function SurveyPaperPage({ params, searchParams }: Props) {
  const { id } = await params;
  if (!idInput.safeParse(id).success) notFound();
  const path = `/admin/surveys/${id}/paper`;
  const viewer = await requireStaff(path);
  const found = await orNotFound(findPaper(viewer, id), `survey ${id}`);
  const { survey } = found;
  const c = nameCommunity(viewer, survey.communityId, path, await searchParams);
  const back = c ? `?c=${c}` : '';
  const t = await getTranslations('surveyPaper');
  const takes = takesPaper(survey, viewer.now);
  return (
    <div className="max-w-[72rem]">
      <BackLink href={deskHref(`/admin/surveys/${id}`, c)}>{t('send.back')}</BackLink>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-medium">{t('heading', { title: survey.title })}</h1>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={`/print/surveys/${id}/paper`} size="small" icon="print">
            {t('printPaper')}
          </LinkButton>
          {survey.state === 'out' && (
            <LinkButton href={`/print/surveys/${id}/codes`} size="small" icon="print">
              {t('printCodes')}
            </LinkButton>
          )}
        </div>
      </div>
      <Until found={found} />
      {takes && (
        <div className="mt-3 grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
          <KeyIn found={found} back={back} />
          {!survey.named && <Stubs found={found} back={back} />}
        </div>
      )}
    </div>
  );
}

/** Until when paper is taken, or that it is not. */
async function Until({ found: { survey } }: { found: PaperPage }) {
  const [t, clock] = await Promise.all([getTranslations('surveyPaper'), getTranslations('clock')]);
  const { state, paperUntil } = survey;
  if (state === 'draft' || !paperUntil) return <Tip className="mx-0">{t('notOut')}</Tip>;
  const at = fullMomentText(clock, paperUntil);
  if (state === 'over') return <Tip className="mx-0">{t('paperOver', { at })}</Tip>;
  return <p className="mt-1 text-sm text-soft">{t(survey.named ? 'untilNamed' : 'untilAnonymous', { at })}</p>;
}
