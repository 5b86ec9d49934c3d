import type { Figure } from '../figures/figure';
import type { BuildingFigure, Figures } from '../figures/figures';
import type { Topic } from '../topics';
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
  spanText,
  topicName,
} from './say';

type Building = { id: string; name: string };
type Named = BuildingFigure & { name: string };

/** Buildings in the order of the estate, and those that are there no more after them. */
export function nameBuildings(figures: BuildingFigure[], buildings: Building[]): Named[] {
  const place = new Map(buildings.map(({ id, name }, at) => [id, { name, at }]));
  return figures
    .map((one) => ({ ...one, name: place.get(one.building)?.name ?? '', at: place.get(one.building)?.at ?? Infinity }))
    .sort((a, b) => a.at - b.at);
}

/** Building by topic, the good ones green and the poor ones red; nothing of fewer than five answers (SUR-5). */
export function sayHeat(saying: Saying, figures: Figures, named: Named[]): ResultPart | null {
  const { t } = saying;
  const topics = figures.topics.map(({ topic }) => topic);
  if (named.length === 0 || (!figures.overall && topics.length === 0)) return null;
  return {
    ...{ id: 'heat', title: t('heat.title'), sentence: heatSentence(saying, named, topics), note: t('heat.note') },
    head: [t('head.building'), topicName(saying, 'overall'), ...topics.map((topic) => topicName(saying, topic))],
    lines: named.map(({ building, name, overall, topics: of }) => ({
      ...{ id: building, label: name },
      cells: [overall, ...topics.map((topic) => of[topic] ?? null)].map(heatCell),
    })),
    ...{ plain: true, wide: true },
  };
}

function heatSentence(saying: Saying, named: Named[], topics: Topic[]): string {
  const cells = named.flatMap(({ name, topics: of }) =>
    topics.flatMap((topic) => (of[topic]?.share != null ? [{ name, topic, share: of[topic]?.share ?? 0 }] : [])),
  );
  const [first] = cells;
  if (!first) return saying.t('heat.none');
  const worst = cells.reduce((least, one) => (one.share < least.share ? one : least), first);
  return saying.t('heat.says', {
    ...{ building: worst.name, item: topicName(saying, worst.topic), share: percent(worst.share) },
  });
}

const steps = [0.5, 0.65, 0.8, 0.9];

const heatCell = (figure: Figure | null): ResultCell =>
  figure?.share == null ? nothing : { ...share(figure.share), heat: heatOf(figure.share) };

const heatOf = (value: number) => (1 + steps.filter((step) => value >= step).length) as 1 | 2 | 3 | 4 | 5;

/** What each department answers for, taken together. */
export function sayDepartments(saying: Saying, { departments }: Figures): ResultPart | null {
  const { t, choices } = saying;
  const known = departments.filter(({ figure }) => figure?.share != null);
  const lowest = [...known].sort((a, b) => (a.figure?.share ?? 0) - (b.figure?.share ?? 0))[0];
  if (!lowest) return null;
  return {
    ...{ id: 'departments', title: t('departments.title'), plain: true as const },
    sentence: t('departments.says', {
      department: choices(`department.${lowest.department}`),
      share: percent(lowest.figure?.share ?? 0),
    }),
    note: t('departments.note'),
    head: (['department', 'share', 'span', 'index', 'n', 'change', 'chance'] as const).map((name) => t(`head.${name}`)),
    lines: departments.map(({ department, figure, change }) => ({
      ...{ id: department, label: choices(`department.${department}`) },
      cells: [
        share(figure?.share ?? null),
        plain(spanText(figure?.interval ?? null)),
        score(figure?.index ?? null),
        figure ? count(figure.n) : nothing,
        changeCell(change),
        plain(chanceText(saying, change)),
      ],
    })),
  };
}

/** How many of each building answered: counts only, nobody is named. */
export function sayReturned({ t }: Saying, { returned }: Figures, named: Named[]): ResultPart | null {
  const rate = (one: Named) => (one.sent > 0 ? one.answered / one.sent : null);
  const lowest = named.filter(({ sent }) => sent > 0).sort((a, b) => (rate(a) ?? 0) - (rate(b) ?? 0))[0];
  if (!lowest) return null;
  return {
    ...{ id: 'returned', title: t('returned.title'), plain: true as const },
    sentence: t('returned.says', {
      ...{ sent: returned.sent, answered: returned.answered, building: lowest.name, share: percent(rate(lowest) ?? 0) },
    }),
    head: (['building', 'sent', 'answered', 'missing', 'rate'] as const).map((name) => t(`head.${name}`)),
    lines: named.map((one) => ({
      ...{ id: one.building, label: one.name },
      cells: [count(one.sent), count(one.answered), count(one.sent - one.answered), share(rate(one))],
    })),
  };
}
