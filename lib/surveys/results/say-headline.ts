import { fullMomentText } from '@/lib/clock/words';
import type { Figure } from '../figures/figure';
import type { Change, Figures } from '../figures/figures';
import type { Results } from '../find-results';
import { weightings } from '../statistics';
import type { Fact, Headline } from './part';
import { chanceText, hundredths, percent, type Saying, signed, spanText } from './say';

type Survey = Results['survey'];

/** The result in one sentence, what weakens it, the few numbers, and how they are counted. */
export function sayHeadline(saying: Saying, survey: Survey, figures: Figures): Headline {
  return {
    sentence: figures.overall ? overallSentence(saying, survey, figures.overall) : saying.t('headline.few'),
    warnings: warningsOf(saying, figures),
    facts: factsOf(saying, survey, figures),
    method: methodOf(saying, survey, figures),
  };
}

/** 「100 户里约有 82 户满意；真实值有 95% 的把握在 78%–86%。」 */
function overallSentence({ t }: Saying, { per }: Survey, { share, interval, people, of }: Figure): string {
  if (share === null || !interval) return t('headline.few');
  const unit = t(`unit.${per}`);
  if (people >= of) return t('headline.all', { unit, share: hundredths(share) });
  const { low, high } = interval;
  return t('headline.says', { unit, share: hundredths(share), low: hundredths(low), high: hundredths(high) });
}

function warningsOf({ t }: Saying, { returned, overall }: Figures): string[] {
  const share = returned.share === null ? '0%' : percent(returned.share);
  return [...(returned.enough ? [] : [t('headline.notEnough', { share })]), ...(overall ? [] : [t('headline.tooFew')])];
}

function factsOf(saying: Saying, survey: Survey, { overall, change, returned, recommend, weighted }: Figures): Fact[] {
  const { t } = saying;
  const paper = returned.answered > 0 ? returned.paper / returned.answered : 0;
  const sent = { sent: returned.sent, answered: returned.answered };
  return [
    ...(overall ? overallFacts(saying, survey, overall, change, weighted) : []),
    ...(recommend
      ? [
          {
            id: 'recommend',
            term: t('fact.recommend'),
            value: signed(recommend.net),
            more: t('fact.answers', { n: recommend.n }),
          },
        ]
      : []),
    {
      ...{ id: 'returned', term: t('fact.returned'), value: returned.share === null ? '—' : percent(returned.share) },
      more: t('fact.of', sent),
    },
    { id: 'paper', term: t('fact.paper'), value: percent(paper), more: t('fact.answers', { n: returned.paper }) },
  ];
}

function overallFacts(
  saying: Saying,
  { weighting }: Survey,
  { share, interval, index, mean, topTwo }: Figure,
  change: Change | null,
  weighted: Figures['weighted'],
): Fact[] {
  const { t } = saying;
  const against = change
    ? t('fact.change', { points: signed(change.points), chance: chanceText(saying, change) })
    : null;
  return [
    {
      id: 'share',
      term: t('fact.share'),
      value: percent(share ?? 0),
      more: against ?? t('fact.span', { span: spanText(interval) }),
    },
    {
      ...{ id: 'weighted', term: t('fact.weighted'), value: weighted?.share == null ? '—' : percent(weighted.share) },
      more: t('fact.weightedMore'),
    },
    {
      id: 'index',
      term: t('fact.index'),
      value: (index ?? 0).toFixed(1),
      more: weightings[weighting].toReversed().join(' / '),
    },
    {
      id: 'mean',
      term: t('fact.mean'),
      value: (mean ?? 0).toFixed(2),
      more: t('fact.topTwo', { share: percent(topTwo ?? 0) }),
    },
  ];
}

function methodOf({ t, words, clock }: Saying, survey: Survey, { returned, weighted }: Figures): string[] {
  const weights = ([5, 4, 3, 2, 1] as const).map(
    (five) => `${words(`five.${five}`)} ${weightings[survey.weighting][five - 1]}`,
  );
  const { sentAt, closesAt } = survey;
  return [
    t(survey.fairCounts ? 'method.fair' : 'method.notFair'),
    t('method.weights', { weights: weights.join(t('glue')) }),
    t('method.interval'),
    ...(weighted ? [t('method.weighted')] : []),
    ...(sentAt && closesAt
      ? [t('method.period', { from: fullMomentText(clock, sentAt), until: fullMomentText(clock, closesAt) })]
      : []),
    t(survey.named ? 'method.named' : 'method.anonymous'),
    t('method.paper', { n: returned.paper }),
  ];
}
