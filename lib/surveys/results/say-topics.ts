import { drawDiverging } from '@/lib/charts/diverging';
import { drawRanked } from '@/lib/charts/ranked';
import type { Figure } from '../figures/figure';
import type { Figures, TopicFigure } from '../figures/figures';
import type { Five } from '../statistics';
import type { ResultCell, ResultPart } from './part';
import {
  chanceText,
  changeCell,
  count,
  nothing,
  percent,
  plain,
  type Saying,
  score,
  share,
  signed,
  spanText,
  topicName,
} from './say';

const fives = ['5', '4', '3', '2', '1'] as const;

/** How many gave each of the five words, to the whole and to each topic. */
export function sayDistribution(saying: Saying, { overall, topics }: Figures): ResultPart | null {
  const { t, words } = saying;
  const all = [
    ...(overall ? [{ id: 'overall', label: topicName(saying, 'overall'), figure: overall }] : []),
    ...topics.flatMap(({ topic, figure }) => (figure ? [{ id: topic, label: topicName(saying, topic), figure }] : [])),
  ];
  const [first] = all;
  if (!first) return null;
  const title = t('distribution.title');
  return {
    ...{ id: 'distribution', title, sentence: distributionSentence(saying, first.label, first.figure) },
    note: t('distribution.note'),
    chart: drawDiverging(
      title,
      all.map(({ label, figure }) => ({ label, text: shareText(figure.topTwo), counts: figure.counts })),
      fives.map((five) => words(`five.${five}`)).toReversed(),
    ),
    head: [
      t('head.item'),
      ...fives.map((five) => words(`five.${five}`)),
      t('head.n'),
      t('head.topTwo'),
      t('head.mean'),
    ],
    lines: all.map(({ id, label, figure }) => ({ id, label, cells: distributionCells(figure) })),
  };
}

const shareText = (value: number | null) => (value === null ? '' : `${Math.round(100 * value)}%`);

function distributionSentence({ t, words }: Saying, item: string, { counts, n, topTwo }: Figure): string {
  const most = ([5, 4, 3, 2, 1] as const).reduce((best, five) => (at(counts, five) > at(counts, best) ? five : best));
  const poor = (at(counts, 1) + at(counts, 2)) / n;
  return t('distribution.says', {
    item,
    n,
    good: percent(topTwo ?? 0),
    poor: percent(poor),
    most: words(`five.${most}`),
  });
}

const at = (counts: Five, five: number) => counts[five - 1] ?? 0;

const distributionCells = ({ counts, n, topTwo, mean }: Figure): ResultCell[] => [
  ...fives.map((five) => count(at(counts, Number(five)))),
  count(n),
  share(topTwo),
  score(mean, 2),
];

/** Topics from the best to the worst, with how sure each is and how it changed. */
export function sayTopics(saying: Saying, { topics, overall }: Figures): ResultPart | null {
  const { t } = saying;
  const ranked = topics
    .filter(({ figure }) => figure?.share != null)
    .sort((a, b) => (b.figure?.share ?? 0) - (a.figure?.share ?? 0));
  const [best, worst] = [ranked[0], ranked.at(-1)];
  if (!best || !worst) return null;
  const title = t('topics.title');
  return {
    ...{ id: 'topics', title, sentence: topicsSentence(saying, best, worst) },
    chart: drawRanked(
      title,
      ranked.flatMap((one) => barOf(saying, one)),
    ),
    head: (['item', 'share', 'span', 'index', 'gap', 'change', 'chance'] as const).map((name) => t(`head.${name}`)),
    lines: [...ranked, ...topics.filter(({ figure }) => figure?.share == null)].map((one) => ({
      id: one.topic,
      label: topicName(saying, one.topic),
      cells: topicCells(saying, one, overall),
    })),
  };
}

function topicsSentence(saying: Saying, best: TopicFigure, worst: TopicFigure): string {
  const { t } = saying;
  const said = { best: topicName(saying, best.topic), high: percent(best.figure?.share ?? 0) };
  if (best === worst) return t('topics.one', said);
  return t('topics.says', { ...said, worst: topicName(saying, worst.topic), low: percent(worst.figure?.share ?? 0) });
}

function barOf(saying: Saying, { topic, figure }: TopicFigure) {
  if (!figure?.interval || figure.share === null) return [];
  const { low, high } = figure.interval;
  return [{ label: topicName(saying, topic), text: percent(figure.share), value: figure.share, low, high }];
}

function topicCells(saying: Saying, { figure, change }: TopicFigure, overall: Figure | null): ResultCell[] {
  const gap = figure?.share != null && overall?.share != null ? 100 * (figure.share - overall.share) : null;
  return [
    share(figure?.share ?? null),
    plain(spanText(figure?.interval ?? null)),
    score(figure?.index ?? null),
    gap === null ? nothing : { text: signed(gap), value: Math.round(gap * 10) / 10 },
    changeCell(change),
    plain(chanceText(saying, change)),
  ];
}
