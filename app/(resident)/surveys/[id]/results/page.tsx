import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ResidentPage } from '@/components/shell/resident-page';
import { DeedList } from '@/components/surveys/deed-list';
import { PublicFigures } from '@/components/surveys/public-figures';
import { Card } from '@/components/ui/card';
import { Tip } from '@/components/ui/notice';
import { localDay } from '@/lib/clock/day';
import { plainDayText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { orNotFound } from '@/lib/or-not-found';
import { requireViewer } from '@/lib/session';
import { findPublished } from '@/lib/surveys/find-publication';
import { sayDeeds, sayFigures } from '@/lib/surveys/say-publication';
import { isRepresentative } from '@/lib/surveys/statistics';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('surveyPublic'))('title') };
}

/** What a survey found, in the figures that the office chose, and what it does about it (SUR-7). */
export default async function PublishedSurveyPage({ params }: Props) {
  const { id } = await params;
  if (!idInput.safeParse(id).success) notFound();
  const viewer = await requireViewer(`/surveys/${id}/results`);
  const survey = await orNotFound(findPublished(viewer, id), `survey ${id}`);
  const [t, clock, figures, deeds] = await Promise.all([
    getTranslations('surveyPublic'),
    getTranslations('clock'),
    sayFigures(survey, survey.figures ?? []),
    sayDeeds(survey.deeds, viewer.now),
  ]);
  const { sent, answered, paper, publishedAt, words, fairCounts, title } = survey;
  return (
    <ResidentPage title={t('title')} back="/surveys">
      <div className="mx-3 mt-3 space-y-3">
        <header>
          <h2 className="text-lg font-medium">{title}</h2>
          <p className="mt-1 text-sm text-soft">
            {publishedAt && t('publishedOn', { day: plainDayText(clock, localDay(publishedAt)) })}
          </p>
        </header>
        {!isRepresentative(answered, sent) && (
          <Tip tone="amber" className="mx-0">
            {t('weak')}
          </Tip>
        )}
        <Card title={t('office')}>
          <p className="whitespace-pre-line">{words}</p>
        </Card>
        <Card title={t('figures')}>
          <p className="text-sm text-soft">
            {t('sent', { sent, answered })}
            {paper > 0 && ` · ${t('paper', { count: paper })}`}
          </p>
          <PublicFigures figures={figures} />
          <p className="mt-2 text-xs text-soft">{t('shares', { words: t(fairCounts ? 'fair' : 'satisfied') })}</p>
        </Card>
        {deeds.length > 0 && (
          <Card title={t('deeds')}>
            <DeedList deeds={deeds} />
          </Card>
        )}
      </div>
    </ResidentPage>
  );
}
