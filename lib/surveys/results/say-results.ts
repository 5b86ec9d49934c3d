import 'server-only';
import { localDay } from '@/lib/clock/day';
import { plainDayText } from '@/lib/clock/words';
import { changeOf, figuresOf, overallOf } from '../figures/figures';
import type { CountedRound, Results } from '../find-results';
import type { ResultPart, SaidResults } from './part';
import { type Saying, saying } from './say';
import { nameBuildings, sayDepartments, sayHeat, sayReturned } from './say-groups';
import { sayHeadline } from './say-headline';
import { sayPriority, sayRecommend, sayTrend } from './say-more';
import { sayQuestions } from './say-questions';
import { sayDistribution, sayTopics } from './say-topics';

/** All that the results of a survey that was counted say. */
export async function sayResults(results: Results, round: CountedRound): Promise<SaidResults> {
  const { survey, earlier, rounds, buildings } = results;
  const words = await saying();
  const figures = figuresOf(round, survey, earlier);
  const named = nameBuildings(figures.buildings, buildings);
  const overalls = rounds.map((one) => ({ round: one, figure: overallOf(one, survey) }));
  const change = earlier && changeOf(figures.overall, overallOf(earlier, survey));
  const parts = [
    sayDistribution(words, figures),
    sayTopics(words, figures),
    sayPriority(words, figures),
    sayTrend(words, overalls, change),
    sayHeat(words, figures, named),
    sayDepartments(words, figures),
    sayReturned(words, figures, named),
    sayRecommend(words, figures),
    ...sayQuestions(words, round),
  ];
  return {
    ...{ title: survey.title, span: spanOf(words, round), headline: sayHeadline(words, survey, figures) },
    parts: parts.filter((part): part is ResultPart => part !== null),
  };
}

const spanOf = ({ t, clock }: Saying, { closedAt, sent, answered }: CountedRound): string =>
  t('span', { until: plainDayText(clock, localDay(closedAt)), sent, answered });
