import { type Asked, keysOf, overallKey, topicKeys, topicsAsked } from '../asked-topics';
import type { SurveyDefinition } from '../definition';
import { questionsOf } from '../questions';
import { isRepresentative, moreThanChance, netRecommendation } from '../statistics';
import type { Tally } from '../tally';
import type { Topic } from '../topics';
import { type Counting, type Figure, figureOf, totalOf } from './figure';
import { importanceIn, type Priority, priorityOf } from './priority';
import { type Department, keysByDepartment, together } from './topics';
import { type Weighted, weightedOf } from './weighted';

/** A survey that was counted: the one row that every figure comes from, and what was asked. */
export type Round = {
  definition: SurveyDefinition;
  sent: number;
  answered: number;
  /** Keyed in by staff. */
  paper: number;
  tally: Tally;
};

export type Change = { points: number; chance: boolean | null };
/** `null` of fewer than five answers. */
export type TopicFigure = { topic: Topic; figure: Figure | null; importance: number | null; change: Change | null };
export type DepartmentFigure = { department: Department; figure: Figure | null; change: Change | null };
export type BuildingFigure = {
  building: string;
  sent: number;
  answered: number;
  overall: Figure | null;
  topics: Record<string, Figure | null>;
};

export type Figures = {
  returned: { sent: number; answered: number; share: number | null; enough: boolean; paper: number };
  overall: Figure | null;
  change: Change | null;
  /** The whole as if each building had answered by how many live there. */
  weighted: Weighted | null;
  topics: TopicFigure[];
  departments: DepartmentFigure[];
  buildings: BuildingFigure[];
  recommend: { n: number; net: number; counts: number[] } | null;
  priority: Priority | null;
};

/** All figures of a survey (SUR-6), each of five answers or more; `before` is the round that it is compared with. */
export function figuresOf(round: Round, counting: Counting, before: Round | null = null): Figures {
  const { definition, sent, answered, paper, tally } = round;
  const asked = topicKeys(definition);
  const ofTopics = topicsOf(round, asked, counting, before);
  const overall = overallOf(round, counting);
  return {
    returned: {
      sent,
      answered,
      paper,
      share: sent > 0 ? answered / sent : null,
      enough: isRepresentative(answered, sent),
    },
    overall,
    change: changeOf(overall, before && overallOf(before, counting)),
    weighted: weightedOf(round, counting),
    topics: ofTopics,
    departments: departmentsOf(round, asked, counting, before),
    buildings: Object.entries(tally.returned).map(([building, counts]) => ({
      building,
      ...counts,
      ...inBuilding(round, asked, counting, building),
    })),
    recommend: recommendOf(round),
    priority: priorityOf(
      ofTopics.map(({ topic, figure, importance }) => ({ topic, importance, score: figure?.index ?? null })),
    ),
  };
}

/** The whole of a round; nothing where nobody was asked after it. */
export function overallOf({ definition, sent, tally }: Round, counting: Counting): Figure | null {
  const key = overallKey(definition);
  const answered = key ? together([key], tally.whole) : null;
  return answered && figureOf(answered, sent, counting);
}

/** The difference in points, and whether it is more than chance (「不是偶然波动」); null where there is nothing to compare. */
export function changeOf(now: Figure | null, before: Figure | null): Change | null {
  if (now?.share == null || before?.share == null) return null;
  const part = ({ share, people, of }: Figure) => ({ share, n: people, of });
  return { points: 100 * (now.share - before.share), chance: moreThanChance(part(now), part(before)) };
}

const tell = (round: Round, keys: readonly string[], counting: Counting): Figure | null => {
  const answered = together(keys, round.tally.whole);
  return answered && figureOf(answered, round.sent, counting);
};

function topicsOf(round: Round, asked: Asked[], counting: Counting, before: Round | null): TopicFigure[] {
  const then = before && topicKeys(before.definition);
  return topicsAsked(asked).map((topic) => {
    const figure = tell(round, keysOf(asked, topic), counting);
    const earlier = before && then && tell(before, keysOf(then, topic), counting);
    const importance = importanceIn(round.tally, topic, keysOf(asked, topic));
    return { topic, figure, importance, change: changeOf(figure, earlier) };
  });
}

function departmentsOf(round: Round, asked: Asked[], counting: Counting, before: Round | null): DepartmentFigure[] {
  const then = before && keysByDepartment(topicKeys(before.definition));
  return [...keysByDepartment(asked)].map(([department, keys]) => {
    const figure = tell(round, keys, counting);
    const earlier = before && tell(before, then?.get(department) ?? [], counting);
    return { department, figure, change: changeOf(figure, earlier) };
  });
}

function inBuilding({ definition, tally }: Round, asked: Asked[], counting: Counting, building: string) {
  const of = tally.returned[building]?.sent ?? 0;
  const told = (keys: readonly string[]) => {
    const answered = together(keys, tally.buildings[building]);
    return answered && figureOf(answered, of, counting);
  };
  const key = overallKey(definition);
  return {
    overall: key ? told([key]) : null,
    topics: Object.fromEntries(topicsAsked(asked).map((topic) => [topic, told(keysOf(asked, topic))])),
  };
}

function recommendOf({ definition, tally }: Round): Figures['recommend'] {
  const question = questionsOf(definition).find(({ type }) => type === 'recommend');
  const given = question && tally.whole[question.id];
  if (!given) return null;
  const counts = Array.from({ length: 11 }, (_, score) => given[score] ?? 0);
  const net = netRecommendation(counts);
  return net === null ? null : { n: totalOf(counts), net, counts };
}
