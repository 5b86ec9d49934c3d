import 'server-only';
import { atLocal, plusDays } from '@/lib/clock/day';
import { dayInYearText } from '@/lib/clock/words';
import { kindOptions } from '@/lib/desk/choices';
import { anyWords, type LooseWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { Viewer } from '@/lib/viewer';
import { add, findCounts, type Group, pick } from './count';
import { type Flow, findFlow, flowNames } from './flow';
import type { FigureName } from './measures';
import { type Month, plusMonths, spanOf } from './month';
import type { Line, Part, Report } from './report';
import { type Asking, behind, countCell, reportWords, signed, type Words } from './say-figure';
import { countBar, countLine, headOfCounts, headOfRates, meaningsOf, measuresOf, rateBar, rateLine } from './say-lines';
import { spanWords } from './say-span';

const rates: FigureName[] = ['response', 'solved', 'onTime', 'satisfied'];
const MOST_CATEGORIES = 15;

/** 客服信息月报 (RPT-1): what a month brought, by service, subject, channel and day, and how much of it is over. */
export async function informationReport(
  viewer: Viewer,
  communityId: string,
  month: Month,
  c: string | null,
): Promise<Report> {
  const [t, words, kinds, flow, counted] = await Promise.all([
    reportWords(),
    anyWords(),
    kindOptions(),
    findFlow(viewer, communityId, month),
    findCounts(viewer, communityId, month, {
      sets: [['kind'], ['kind', 'category'], ['channel'], ['day']],
      names: [...measuresOf(rates), 'received', 'unfinished'],
    }),
  ]);
  const [byKind = [], byCategory = [], byChannel = [], byDay = []] = counted;
  const asking = { month, c };
  return {
    name: 'information',
    title: t('information.title'),
    month,
    span: await spanWords(month, viewer.now),
    parts: [
      flowPart(t, flow, asking),
      kindsPart(t, kinds, byKind, asking),
      categoriesPart(t, words, byCategory, asking),
      channelsPart(t, words, byChannel, asking),
      ratesPart(t, byKind, asking),
      await daysPart(t, byDay, asking, viewer.now),
    ],
    meanings: meaningsOf(rates, t),
  };
}

function flowPart(t: Words, { later, earlier }: { later: Flow; earlier: Flow }, asking: Asking): Part {
  const last = plusMonths(asking.month, -1);
  const lines = flowNames.map(
    (flow): Line => ({
      label: t(`flow.${flow}`),
      cells: [
        countCell(later[flow], behind(asking, { flow })),
        countCell(earlier[flow], behind(asking, { flow }, {}, last)),
        { text: signed(later[flow] - earlier[flow]), value: later[flow] - earlier[flow] },
      ],
    }),
  );
  return { id: 'flow', title: t('information.flow'), note: t('information.flowNote'), head: headOfCounts(t), lines };
}

function kindsPart(t: Words, kinds: { value: string; label: string }[], groups: Group[], asking: Asking): Part {
  const lines = kinds.map(({ value: kind, label }) => countLine(label, asking, groups, 'received', { kind }));
  const bars = kinds.map(({ value: kind, label }) => countBar(label, groups, { kind }));
  const all = countLine(t('information.all'), asking, groups, 'received', {});
  const head = headOfCounts(t);
  return { id: 'kinds', title: t('information.kinds'), head, lines: [...lines, all], chart: { draws: 'counts', bars } };
}

function categoriesPart(t: Words, words: LooseWords, groups: Group[], asking: Asking): Part {
  const of = ({ by }: Group) => ({ kind: by.kind ?? null, category: by.category ?? null });
  const now = groups.filter(({ later }) => later);
  const lines = now
    .sort((a, b) => add([b], 'received') - add([a], 'received') || (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(0, MOST_CATEGORIES)
    .map((group) => {
      const { kind, category } = of(group);
      const label = `${words(`${kind}.name`)} · ${words(`${kind}.options.category.${category}`)}`;
      return countLine(label, asking, groups, 'received', { kind, category });
    });
  return {
    id: 'categories',
    title: t('information.categories'),
    ...(now.length > MOST_CATEGORIES ? { note: t('information.most', { count: MOST_CATEGORIES }) } : {}),
    head: headOfCounts(t),
    lines,
  };
}

const keyOf = ({ by }: Group) => `${by.kind}|${by.category}`;

function channelsPart(t: Words, words: LooseWords, groups: Group[], asking: Asking): Part {
  const found = [...new Set(groups.map(({ by }) => by.channel ?? ''))].sort();
  const label = (channel: string) =>
    words.has(`choices.channel.${channel}`) ? words(`choices.channel.${channel}`) : channel;
  const lines = found.map((channel) => countLine(label(channel), asking, groups, 'received', { channel }));
  const bars = found.map((channel) => countBar(label(channel), groups, { channel }));
  return {
    id: 'channels',
    title: t('information.channels'),
    head: headOfCounts(t),
    lines,
    chart: { draws: 'counts', bars },
  };
}

function ratesPart(t: Words, groups: Group[], asking: Asking): Part {
  const lines = rates.map((name) => rateLine(name, asking, groups, t));
  const bars = rates.map((name) => rateBar(name, groups, t));
  return { id: 'rates', title: t('information.rates'), head: headOfRates(t), lines, chart: { draws: 'shares', bars } };
}

/** Day by day as far as the month has come. */
async function daysPart(t: Words, groups: Group[], asking: Asking, now: Date): Promise<Part> {
  const clock = await getTranslations('clock');
  const { to } = spanOf(asking.month);
  const days: string[] = [];
  for (let day = `${asking.month}-01`; atLocal(day, 0) < to && atLocal(day, 0) <= now; day = plusDays(day, 1))
    days.push(day);
  const count = (day: string, measure: 'received' | 'unfinished') => add(pick(groups, true, { day }), measure);
  const lines = days.map((day) => ({
    label: dayInYearText(clock, day),
    cells: (['received', 'unfinished'] as const).map((measure) =>
      countCell(count(day, measure), behind(asking, { measure }, { day })),
    ),
  }));
  const bars = days.map((day) => ({
    label: String(Number(day.slice(8))),
    text: String(count(day, 'received')),
    value: count(day, 'received'),
    before: null,
  }));
  const head = ['day', 'received', 'unfinished'].map((name) => t(`head.${name}`));
  return { id: 'days', title: t('information.days'), head, lines, chart: { draws: 'columns', bars } };
}
