import { Tip } from '@/components/ui/notice';
import { fullDayText } from '@/lib/clock/words';
import { deskHref } from '@/lib/desk/hrefs';
import { getTranslations } from '@/lib/i18n/translations';
import { findHalfYearDue } from '@/lib/surveys/half-year';
import type { Viewer } from '@/lib/viewer';

type Props = { viewer: Viewer; communityId: string; c: string | null };

/** That this half-year's survey still has to go out, and by when (SUR-1). */
export async function HalfYearDue({ viewer, communityId, c }: Props) {
  const due = await findHalfYearDue(viewer, communityId);
  if (!due) return null;
  const [t, clock] = await Promise.all([getTranslations('surveyDesk'), getTranslations('clock')]);
  const title = t('halfTitle', { year: String(due.year), half: due.half });
  return (
    <Tip
      tone={due.late ? 'red' : 'amber'}
      className="mx-0 mt-4"
      action={<a href={deskHref('/admin/surveys/new', c)}>{t('halfDue.begin')}</a>}
    >
      {t(due.late ? 'halfDue.late' : 'halfDue.soon', { title, day: fullDayText(clock, due.dueDay) })}
    </Tip>
  );
}
