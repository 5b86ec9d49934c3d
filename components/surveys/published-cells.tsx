import { getTranslations } from 'next-intl/server';
import { localDay } from '@/lib/clock/day';
import { plainDayText } from '@/lib/clock/words';
import type { PublishedLine } from '@/lib/surveys/find-publication';
import { CellLink, Cells } from '../ui/cells';

/** Results that the office published, the newest first (SUR-7). */
export async function PublishedCells({ surveys }: { surveys: PublishedLine[] }) {
  const [t, clock] = await Promise.all([getTranslations('surveyPublic'), getTranslations('clock')]);
  return (
    <Cells title={t('list')}>
      {surveys.map(({ id, title, publishedAt }) => (
        <CellLink
          key={id}
          href={`/surveys/${id}/results`}
          title={title}
          text={t('publishedOn', { day: plainDayText(clock, localDay(publishedAt)) })}
        />
      ))}
    </Cells>
  );
}
