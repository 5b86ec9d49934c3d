import { CellLink, Cells } from '@/components/ui/cells';
import { getTranslations } from '@/lib/i18n/translations';
import type { findToAnswer } from '@/lib/surveys/find-own';
import { sayOwnSurveys } from '@/lib/surveys/say-own';
import type { Viewer } from '@/lib/viewer';

type Props = { viewer: Viewer; surveys: Awaited<ReturnType<typeof findToAnswer>> };

/** Surveys that wait for an answer of one's homes, one tap from the first question. */
export async function ToAnswer({ viewer, surveys }: Props) {
  if (surveys.length === 0) return null;
  const [t, said] = await Promise.all([getTranslations('surveys'), sayOwnSurveys(viewer, surveys, 'item')]);
  return (
    <Cells className="mt-3">
      {said.map(({ key, href, title, home, text }) => (
        <CellLink
          key={key}
          href={href}
          icon="survey"
          title={t('cell')}
          text={[title, home, text].filter(Boolean).join(' · ')}
        />
      ))}
    </Cells>
  );
}
