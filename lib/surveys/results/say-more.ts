import { drawQuadrant } from '@/lib/charts/quadrant';
import { drawTrend } from '@/lib/charts/trend';
import { localDay } from '@/lib/clock/day';
import { plainDayText } from '@/lib/clock/words';
import type { Figure } from '../figures/figure';
import type { Change, Figures } from '../figures/figures';
import type { CountedRound } from '../find-results';
import type { ResultPart } from './part';
import {
  chanceText,
  count,
  listed,
  percent,
  plain,
  type Saying,
  score,
  share,
  signed,
  spanText,
  topicName,
} from './say';

/** What to mend first: score of a topic against how much it moves with the whole. */
export function sayPriority(saying: Saying, { priority, topics }: Figures): ResultPart | null {
  const { t } = saying;
  if (!priority) return null;
  const title = t('priority.title');
  const first = priority.placed.filter(({ place }) => place === 'first').map(({ topic }) => topicName(saying, topic));
  const fields = { topLeft: 'first', topRight: 'keep', bottomLeft: 'later', bottomRight: 'enough' } as const;
  return {
    ...{ id: 'priority', title, note: t('priority.note') },
    sentence: first.length > 0 ? t('priority.says', { items: listed(saying, first) }) : t('priority.none'),
    chart: drawQuadrant(
      title,
      priority.placed.map(({ topic, score: x, importance: y, place }) => ({
        ...{ label: topicName(saying, topic), x, y, first: place === 'first' },
      })),
      { x: priority.score, y: priority.importance },
      {
        ...{ x: t('priority.x'), y: t('priority.y') },
        ...{ topLeft: t(`place.${fields.topLeft}`), topRight: t(`place.${fields.topRight}`) },
        ...{ bottomLeft: t(`place.${fields.bottomLeft}`), bottomRight: t(`place.${fields.bottomRight}`) },
      },
    ),
    head: (['item', 'index', 'importance', 'place'] as const).map((name) => t(`head.${name}`)),
    lines: topics.map(({ topic, figure, importance }) => {
      const placed = priority.placed.find((one) => one.topic === topic);
      return {
        ...{ id: topic, label: topicName(saying, topic) },
        cells: [
          score(figure?.index ?? null),
          score(importance, 2),
          placed ? plain(t(`place.${placed.place}`)) : plain('—'),
        ],
      };
    }),
  };
}

export type Rounded = { round: CountedRound; figure: Figure | null };

/** The whole from round to round, all counted as this survey counts. */
export function sayTrend(saying: Saying, rounds: Rounded[], change: Change | null): ResultPart | null {
  const { t, clock } = saying;
  const known = rounds.flatMap(({ round, figure }) => {
    if (!figure?.interval || figure.share === null) return [];
    const label = localDay(round.closedAt).slice(0, 7).replace('-', '.');
    return [{ label, text: percent(figure.share), value: figure.share, ...figure.interval }];
  });
  if (known.length < 2) return null;
  const title = t('trend.title');
  return {
    ...{ id: 'trend', title, sentence: changeSentence(saying, change), note: t('trend.note') },
    chart: drawTrend(title, known),
    head: (['round', 'until', 'sent', 'answered', 'rate', 'share', 'span', 'index'] as const).map((name) =>
      t(`head.${name}`),
    ),
    lines: rounds.map(({ round, figure }) => ({
      ...{ id: round.id, label: round.title },
      cells: [
        plain(plainDayText(clock, localDay(round.closedAt))),
        count(round.sent),
        count(round.answered),
        share(round.sent > 0 ? round.answered / round.sent : null),
        share(figure?.share ?? null),
        plain(spanText(figure?.interval ?? null)),
        score(figure?.index ?? null),
      ],
    })),
  };
}

/** 「比上一轮高 3.2 个百分点，不是偶然波动。」 */
function changeSentence(saying: Saying, change: Change | null): string {
  const { t } = saying;
  if (!change) return t('trend.nothing');
  const points = Math.abs(change.points).toFixed(1);
  const way = points === '0.0' ? 'same' : change.points > 0 ? 'up' : 'down';
  return t(`trend.${way}`, { points, chance: chanceText(saying, change) });
}

const groups = [
  { name: 'promoters', from: 9, to: 10 },
  { name: 'passives', from: 7, to: 8 },
  { name: 'detractors', from: 0, to: 6 },
] as const;

/** The recommendation from 0 to 10: those who would, less those who would not. */
export function sayRecommend({ t }: Saying, { recommend }: Figures): ResultPart | null {
  if (!recommend) return null;
  const { n, net, counts } = recommend;
  const of = ({ from, to }: { from: number; to: number }) =>
    counts.slice(from, to + 1).reduce((sum, one) => sum + one, 0);
  return {
    ...{ id: 'recommend', title: t('recommend.title'), plain: true as const },
    sentence: t('recommend.says', { net: signed(net), n, would: percent(of(groups[0]) / n) }),
    note: t('recommend.note'),
    head: (['group', 'answers', 'part'] as const).map((name) => t(`head.${name}`)),
    lines: groups.map((group) => ({
      ...{ id: group.name, label: t(`recommend.${group.name}`) },
      cells: [count(of(group)), share(of(group) / n)],
    })),
  };
}
