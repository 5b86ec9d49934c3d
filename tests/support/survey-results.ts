import { buildings, surveyAnswers, surveyCounts, surveys, surveyTexts } from '@/db/schema';
import { insert, type Sql } from '@/db/sql';
import { newId } from '@/lib/id';
import { maskPhonesIn } from '@/lib/people/phone';
import { blindId } from '@/lib/surveys/ballot';
import type { SurveyDefinition } from '@/lib/surveys/definition';
import { fiveOf, type Given, tallyOf } from '@/lib/surveys/tally';

const words = (text: string) => ({ 'zh-CN': text });
const asked = { required: true };

/** The whole, seven services, a recommendation, a choice and something in one's own words. */
export const yearly: SurveyDefinition = {
  pages: [
    {
      id: 'one',
      questions: [
        { id: 'whole', type: 'scale', topic: 'overall', title: words('总体满意吗'), ...asked },
        {
          ...{ id: 'of', type: 'matrix', title: words('各项服务'), ...asked },
          rows: (['attitude', 'repairs', 'facilities', 'security', 'parking', 'cleaning', 'greening'] as const).map(
            (topic) => ({ id: topic, topic, words: words(topic) }),
          ),
        },
        { id: 'tell', type: 'recommend', title: words('愿意推荐吗'), ...asked },
        {
          ...{ id: 'wish', type: 'multiple', title: words('最希望增加什么'), required: false, other: true },
          options: [
            { id: 'charge', words: words('充电桩') },
            { id: 'play', words: words('儿童活动区') },
            { id: 'cinema', words: words('露天电影') },
          ],
        },
        {
          ...{ id: 'order', type: 'ranking', title: words('最希望先改哪一样'), required: false },
          options: [
            { id: 'lift', words: words('电梯') },
            { id: 'park', words: words('停车') },
            { id: 'lawn', words: words('绿化') },
          ],
        },
        { id: 'said', type: 'long', title: words('想说的话'), required: false },
      ],
    },
  ],
};

/** Answers that are the same each time: content with cleaning, less with parking; one of six keyed in. */
export function answersOf(sizes: Record<string, number>, lean = 0): Given[] {
  return Object.entries(sizes).flatMap(([building, size], at) =>
    Array.from({ length: size }, (_, n) => ({ building, answers: oneAnswer(at * 100 + n, lean) })),
  );
}

/** A number from 0 to 1 that looks like chance and is the same each time. */
const noise = (n: number, salt: number) => Math.abs(Math.sin(n * 12.9898 + salt * 78.233) * 43758.5453) % 1;
const five = (value: number) => Math.min(5, Math.max(1, Math.round(value)));

const orders = [
  ['park', 'lift', 'lawn'],
  ['park', 'lawn', 'lift'],
  ['lift', 'park', 'lawn'],
];

function oneAnswer(n: number, lean: number): Given['answers'] {
  const mood = 3.7 + lean + 2.4 * (noise(n, 1) - 0.5);
  const topics = {
    attitude: 0.4,
    repairs: -0.2,
    facilities: -0.5,
    security: 0.2,
    parking: -0.9,
    cleaning: 0.7,
    greening: 0.5,
  };
  return {
    whole: five(mood),
    ...Object.fromEntries(
      Object.entries(topics).map(([topic, more], at) => [
        `of.${topic}`,
        five(mood + more + (1 + (at % 3)) * (noise(n, at + 2) - 0.5)),
      ]),
    ),
    tell: Math.min(10, Math.max(0, Math.round(2 * mood + 2 * (noise(n, 9) - 0.5)))),
    order: orders[Math.floor(orders.length * noise(n, 10))] ?? [],
    ...(n % 2 ? { wish: n % 3 ? ['charge'] : ['charge', 'play'] } : {}),
  };
}

export type Laid = {
  communityId: string;
  authorId: string;
  given: Given[];
  sent: Record<string, number>;
  closedAt: Date;
  title?: string;
  named?: boolean;
  texts?: string[];
  paper?: number;
};

const DAY = 86_400_000;

/** A survey that is over and counted, as its count would have written it. */
export async function layCounted(run: (statement: Sql) => Promise<unknown>, laid: Laid): Promise<string> {
  const { communityId, authorId, given, sent, closedAt, paper = 0, texts = [], named = false } = laid;
  const [id, kind] = [newId(), 'halfYear' as const];
  const own = { communityId, surveyId: id };
  const sentAt = new Date(closedAt.getTime() - 21 * DAY);
  await run(
    insert(surveys, {
      ...{ id, communityId, kind, title: laid.title ?? '下半年满意度调查', definition: yearly, state: 'over' as const },
      ...{ named, per: 'household' as const, fairCounts: false, weighting: 'from20' as const, authorId },
      ...{ writtenAt: sentAt, sentAt, closesAt: closedAt, paperUntil: closedAt, countedAt: closedAt },
    }),
  );
  for (const { answers } of given) await run(insert(surveyAnswers, { id: blindId(), ...own, named: false, answers }));
  for (const said of texts)
    await run(insert(surveyTexts, { id: blindId(), ...own, named: false, key: 'said', words: maskPhonesIn(said) }));
  const answered = (building: string) => given.filter((one) => one.building === building).length;
  const returned = Object.entries(sent).map(([building, of]) => [building, { sent: of, answered: answered(building) }]);
  const tally = { ...tallyOf(yearly, given), returned: Object.fromEntries(returned) };
  await run(
    insert(surveyCounts, {
      ...{ ...own, kind, closedAt, paper, tally, answered: given.length, overall: fiveOf(tally.whole.whole) },
      sent: Object.values(sent).reduce((sum, one) => sum + one, 0),
    }),
  );
  return id;
}

/** A building by itself, for answers to come from. */
export async function layBuilding(run: (statement: Sql) => Promise<unknown>, communityId: string, name: string) {
  const id = newId();
  await run(insert(buildings, { id, communityId, name, handedOverOn: '2020-05-01' }));
  return id;
}
