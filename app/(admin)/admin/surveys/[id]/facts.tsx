import { DescriptionList } from '@/components/ui/description-list';
import { Panel } from '@/components/ui/panel';
import { momentText } from '@/lib/clock/words';
import { deskHref } from '@/lib/desk/hrefs';
import { getTranslations } from '@/lib/i18n/translations';
import type { DeskSurveyPage } from '@/lib/surveys/find-desk-survey';
import { sayAudience } from '@/lib/surveys/say-desk';

type Props = { survey: DeskSurveyPage; now: Date; c: string | null };

/** Of what kind it is, to whom it goes, by when, and how its figures are counted. */
export async function Facts({ survey, now, c }: Props) {
  const [t, words, clock, to] = await Promise.all([
    getTranslations('surveyDesk'),
    getTranslations('surveys'),
    getTranslations('clock'),
    sayAudience({ ...survey, homes: survey.unitIds?.length ?? null }),
  ]);
  const at = (moment: Date | null) => moment && momentText(clock, moment, now);
  const facts = {
    kind: words(`kind.${survey.kind}`),
    named: t(survey.named ? 'namedHint.yes' : 'namedHint.no'),
    to,
    per: t(`per.${survey.per}`),
    sent: at(survey.sentAt),
    closes: at(survey.closesAt),
    paper: at(survey.paperUntil),
    returned: survey.count && t('returned', survey.count),
    counts: t(survey.fairCounts ? 'fairCounts.yes' : 'fairCounts.no'),
    weighting: t(`weighting.${survey.weighting}`),
    earlier: survey.earlier && (
      <a href={deskHref(`/admin/surveys/${survey.earlier.id}`, c)} className="text-link">
        {survey.earlier.title}
      </a>
    ),
    who: survey.who,
    written: at(survey.writtenAt),
    version: t('versionNo', { no: survey.version }),
  };
  return (
    <Panel title={t('facts.title')}>
      <DescriptionList
        items={Object.entries(facts).flatMap(([key, value]) =>
          value ? [{ key, term: t(`facts.${key as keyof typeof facts}`), value }] : [],
        )}
      />
    </Panel>
  );
}
