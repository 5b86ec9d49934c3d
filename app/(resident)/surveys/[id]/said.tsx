import { Anonymity } from '@/components/surveys/anonymity';
import { getTranslations } from '@/lib/i18n/translations';
import type { OwnSurvey } from '@/lib/surveys/find-own';
import { sayHome, surveyHref } from '@/lib/surveys/say-own';
import type { Viewer } from '@/lib/viewer';

type Props = { viewer: Viewer; survey: OwnSurvey; further: OwnSurvey[]; at: string };

/** SUR-5: before the first question, whether it is anonymous or named and what that means here; and for which home. */
export async function Said({ viewer, survey, further, at }: Props) {
  const t = await getTranslations('surveys');
  const { named, per, title, minutes } = survey;
  const several = new Set(viewer.homes.map(({ unitId }) => unitId)).size > 1;
  return (
    <section className="bg-card px-4 py-3 sm:rounded-lg">
      <h2 className="font-medium">{title}</h2>
      <p className="mt-0.5 text-sm text-soft">
        {t('minutes', { minutes, at })} · {t(per === 'household' ? 'perHome' : 'perPerson')}
      </p>
      <Anonymity named={named} means={t('namedMeans')} />
      {several && <p className="mt-2 text-sm">{t('forHome', { home: await sayHome(viewer, survey) })}</p>}
      {
        await Promise.all(
          further.map(async (one) => (
            <p key={one.inviteId}>
              <a href={surveyHref(one)} className="inline-flex min-h-11 items-center text-sm text-link">
                {t('otherHome', { home: await sayHome(viewer, one) })}
              </a>
            </p>
          )),
        )
      }
    </section>
  );
}
