import type { Metadata } from 'next';
import { ResidentPage } from '@/components/shell/resident-page';
import { PublishedCells } from '@/components/surveys/published-cells';
import { SurveyCells } from '@/components/surveys/survey-cells';
import { Empty } from '@/components/ui/empty';
import { getTranslations } from '@/lib/i18n/translations';
import { requireViewer } from '@/lib/session';
import { findOwnSurveys } from '@/lib/surveys/find-own';
import { findNewestPublished } from '@/lib/surveys/find-publication';
import { sayOwnSurveys } from '@/lib/surveys/say-own';
import { sayPublished } from '@/lib/surveys/say-publication';
import { NoHome } from '../no-home';

const PATH = '/surveys';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('surveys'))('title') };
}

export default async function SurveysPage() {
  const viewer = await requireViewer(PATH);
  const [t, lists, found, newest] = await Promise.all([
    getTranslations('surveys'),
    getTranslations('surveyPublic'),
    findOwnSurveys(viewer),
    findNewestPublished(viewer),
  ]);
  const [open, past, published] = await Promise.all([
    sayOwnSurveys(viewer, found.open, 'item'),
    sayOwnSurveys(viewer, found.past, 'ended'),
    sayPublished(newest),
  ]);
  return (
    <ResidentPage title={t('title')} back="/">
      {viewer.homes.length === 0 && <NoHome viewer={viewer} back={PATH} />}
      {viewer.homes.length > 0 && open.length === 0 && <Empty icon="survey" title={t('none')} text={t('noneText')} />}
      {open.length > 0 && <SurveyCells title={t('toAnswer')} surveys={open} answered={t('answered')} />}
      {published.length > 0 && <PublishedCells title={lists('list')} surveys={published} />}
      {past.length > 0 && <SurveyCells title={t('past')} surveys={past} answered={t('answered')} />}
    </ResidentPage>
  );
}
