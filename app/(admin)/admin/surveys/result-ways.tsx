import { deskHref } from '@/lib/desk/hrefs';
import { getTranslations } from '@/lib/i18n/translations';
import { companyCommunities } from '@/lib/surveys/find-company';
import { maySurvey } from '@/lib/surveys/powers';
import type { Viewer } from '@/lib/viewer';

/** From the list to what several surveys say together: the table of the year, and the communities side by side. */
export async function ResultWays({
  viewer,
  communityId,
  c,
}: {
  viewer: Viewer;
  communityId: string;
  c: string | null;
}) {
  if (!maySurvey(viewer, communityId, 'results')) return null;
  const t = await getTranslations('surveyResults');
  return (
    <nav
      aria-label={t('ways')}
      className="flex flex-wrap gap-x-5 text-sm text-link *:inline-flex *:min-h-9 *:items-center max-md:*:min-h-11"
    >
      <a href={deskHref('/print/surveys/year', c)}>{t('yearLink')}</a>
      {companyCommunities(viewer).length > 0 && <a href={deskHref('/admin/surveys/company', c)}>{t('company.link')}</a>}
    </nav>
  );
}
