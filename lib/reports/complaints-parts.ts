import 'server-only';
import type { LooseWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { departments } from '@/lib/services/departments';
import { causes } from '@/lib/services/ticket';
import type { Cluster } from './clusters';
import type { Narrowed } from './cohort';
import { add, type Group, pick } from './count';
import type { FigureName, MeasureName } from './measures';
import { plusMonths } from './month';
import type { Line, Part } from './report';
import { type Asking, behind, countCell, plain, reportWords, shareCell, shareIn, type Words } from './say-figure';
import { countBar, countLine, headOfCounts, headOfRates, measuresOf, rateBar, rateLine } from './say-lines';

const rates: FigureName[] = ['response', 'onTime', 'solved', 'followUp', 'satisfied', 'reopened'];
const flags: MeasureName[] = ['unfinished', 'toldAgain', 'many', 'serious', 'withdrawn'];
const verdicts = ['valid', 'invalid', 'notOurs', null] as const;
const MOST_CLUSTERS = 20;

export const ratesOfAll: readonly FigureName[] = rates;
/** All that the report on complaints counts. */
export const measuresOfAll: MeasureName[] = [...measuresOf(rates), ...flags, 'received', 'answered'];

const categoryOf = (words: LooseWords, category: string) => words(`choices.category.${category}`);

/** A department as the office calls it. */
export async function nameOf(department: string | null): Promise<string> {
  const [t, choices] = await Promise.all([reportWords(), getTranslations('choices')]);
  if (department === null) return t('complaints.noDepartment');
  return choices(`department.${department as 'desk'}`);
}

export function totalsPart(t: Words, words: LooseWords, asking: Asking, all: Group[], judged: Group[]): Part {
  const verdictLine = (verdict: (typeof verdicts)[number]) => {
    const label = verdict ? words(`choices.verdict.${verdict}`) : t('complaints.unjudged');
    return countLine(label, asking, judged, 'received', { verdict });
  };
  return {
    id: 'totals',
    title: t('complaints.totals'),
    head: headOfCounts(t),
    lines: [
      countLine(t('head.received'), asking, all, 'received', {}),
      ...verdicts.map(verdictLine),
      ...flags.map((flag) => countLine(t(`flag.${flag}`), asking, all, flag, {})),
    ],
  };
}

export async function departmentsPart(t: Words, asking: Asking, all: Group[], judged: Group[]): Promise<Part> {
  const each = await Promise.all([...departments, null].map(async (one) => ({ one, label: await nameOf(one) })));
  const head = ['department', 'received', 'valid', 'invalid', 'notOurs', 'unjudged', ...ofDepartments];
  return {
    id: 'departments',
    title: t('complaints.departments'),
    head: head.map((name) => t(`head.${name}`)),
    lines: each.map(({ one, label }) => departmentLine(label, one, t, asking, all, judged)),
    chart: { draws: 'counts', bars: each.map(({ one, label }) => countBar(label, all, { department: one })) },
  };
}

const ofDepartments = ['response', 'followUp', 'satisfied'] as const;

function departmentLine(
  label: string,
  department: string | null,
  t: Words,
  asking: Asking,
  all: Group[],
  judged: Group[],
): Line {
  const own = pick(all, true, { department });
  const cell = (groups: Group[], by: Narrowed) =>
    countCell(add(groups, 'received'), behind(asking, { measure: 'received' }, { department, ...by }));
  return {
    label,
    cells: [
      cell(own, {}),
      ...verdicts.map((verdict) => cell(pick(judged, true, { department, verdict }), { verdict })),
      ...ofDepartments.map((rate) =>
        shareCell(shareIn(own, rate), t, behind(asking, { rate, part: 'all' }, { department })),
      ),
    ],
  };
}

export function causesPart(t: Words, words: LooseWords, asking: Asking, judged: Group[]): Part {
  const lines = causes.map((cause) =>
    countLine(words(`choices.cause.${cause}`), asking, judged, 'received', { verdict: 'valid', cause }),
  );
  const bars = causes.map((cause) => countBar(words(`choices.cause.${cause}`), judged, { verdict: 'valid', cause }));
  return {
    id: 'causes',
    title: t('complaints.causes'),
    head: headOfCounts(t),
    lines,
    chart: { draws: 'counts', bars },
  };
}

export function subjectsPart(t: Words, words: LooseWords, asking: Asking, groups: Group[]): Part {
  const found = [...new Set(groups.map(({ by }) => by.category ?? ''))];
  const size = (one: string) => add(pick(groups, true, { category: one }), 'received');
  const lines = found
    .sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1))
    .map((one) => countLine(categoryOf(words, one), asking, groups, 'received', { category: one }));
  return { id: 'subjects', title: t('complaints.subjects'), head: headOfCounts(t), lines };
}

export function answersPart(t: Words, asking: Asking, all: Group[]): Part {
  const mean = (later: boolean) => {
    const groups = pick(all, later);
    const answered = add(groups, 'answered');
    const minutes = groups.reduce((sum, group) => sum + group.minutes, 0);
    return answered > 0 ? t('minutes', { count: Math.round(minutes / answered) }) : t('nothing');
  };
  const [now, before] = [add(pick(all, true), 'answered'), add(pick(all, false), 'answered')];
  const last = plusMonths(asking.month, -1);
  const average: Line = {
    label: t('complaints.mean'),
    cells: [
      plain(mean(true)),
      countCell(now, behind(asking, { measure: 'answered' })),
      plain(''),
      plain(''),
      before > 0
        ? { ...plain(mean(false)), href: behind(asking, { measure: 'answered' }, {}, last) }
        : plain(mean(false)),
      plain(''),
    ],
  };
  const lines = rates.map((name) => rateLine(name, asking, all, t));
  return {
    id: 'answers',
    title: t('complaints.answers'),
    head: headOfRates(t),
    lines: [...lines, average],
    chart: { draws: 'shares', bars: rates.map((name) => rateBar(name, all, t)) },
  };
}

export function clustersPart(t: Words, words: LooseWords, asking: Asking, clusters: Cluster[]): Part {
  const lines = clusters.slice(0, MOST_CLUSTERS).map((cluster) => ({
    id: cluster.id,
    label: [cluster.building ?? t('complaints.somewhere'), categoryOf(words, cluster.category)].join(' · '),
    cells: [
      plain(cluster.words.map((word) => t('quoted', { word })).join(' ')),
      countCell(cluster.ids.length, behind(asking, { cluster: cluster.id })),
      plain(String(cluster.homes)),
    ],
  }));
  const head = ['place', 'words', 'received', 'homes'].map((name) => t(`head.${name}`));
  return { id: 'clusters', title: t('complaints.clusters'), note: t('complaints.clustersNote'), head, lines };
}
