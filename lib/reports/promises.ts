import 'server-only';
import { kindOptions } from '@/lib/desk/choices';
import type { Viewer } from '@/lib/viewer';
import { add, findCounts, type Group, pick } from './count';
import { findVisits, type VisitShare } from './follow-ups';
import { type FigureName, figureNames } from './measures';
import type { Month } from './month';
import type { Line, Part, Report } from './report';
import {
  type Asking,
  behind,
  countCell,
  plain,
  pointsText,
  reportWords,
  shareCell,
  shareIn,
  shareText,
  type Words,
} from './say-figure';
import { headOfRates, meaningsOf, measuresOf, rateBar, rateLine } from './say-lines';
import { spanWords } from './say-span';

/** 承诺指标: how promises were kept, of all that was filed in a month (RPT-2). */
export async function promisesReport(
  viewer: Viewer,
  communityId: string,
  month: Month,
  c: string | null,
): Promise<Report> {
  const names = [...measuresOf(figureNames), 'received', 'unconfirmed'] as const;
  const [t, kinds, visits, [all = [], byKind = []]] = await Promise.all([
    reportWords(),
    kindOptions(),
    findVisits(viewer, communityId, month),
    findCounts(viewer, communityId, month, { sets: [[], ['kind']], names }),
  ]);
  const asking = { month, c };
  const unconfirmed = add(pick(all, true), 'unconfirmed');
  const figures: Part = {
    id: 'figures',
    title: t('promises.figures'),
    ...(unconfirmed > 0 ? { note: t('promises.unconfirmed', { count: unconfirmed }) } : {}),
    head: headOfRates(t),
    lines: [...figureNames.map((name) => rateLine(name, asking, all, t)), visitLine(visits, t)],
    chart: { draws: 'shares', bars: figureNames.map((name) => rateBar(name, all, t)) },
  };
  return {
    name: 'promises',
    title: t('promises.title'),
    month,
    span: await spanWords(month, viewer.now),
    parts: [figures, ...(kinds.length > 1 ? [kindPart(t, kinds, byKind, asking)] : [])],
    meanings: meaningsOf(figureNames, t),
  };
}

/** FUP-3: at least 5 % of all homes a month. Homes are no tickets: there is no list of them here. */
function visitLine({ now, before }: { now: VisitShare; before: VisitShare }, t: Words): Line {
  const share = (one: VisitShare) => plain(one ? shareText(one, t) : t('noVisits'));
  const counts = now ? [now.n, now.of, now.of - now.n] : [null, null, null];
  const points = now && before ? pointsText(now, before) : '—';
  const cells = counts.map((value) => ({ text: value === null ? '' : String(value), value }));
  return { label: t('figure.visits.name'), cells: [share(now), ...cells, share(before), plain(points)] };
}

const ofKinds: FigureName[] = ['response', 'solved', 'onTime', 'reopened', 'followUp', 'satisfied'];

function kindPart(t: Words, kinds: { value: string; label: string }[], groups: Group[], asking: Asking): Part {
  const lines = kinds.map(({ value: kind, label }) => {
    const own = pick(groups, true, { kind });
    const rates = ofKinds.map((name) =>
      shareCell(shareIn(own, name), t, behind(asking, { rate: name, part: 'all' }, { kind })),
    );
    return {
      label,
      cells: [countCell(add(own, 'received'), behind(asking, { measure: 'received' }, { kind })), ...rates],
    };
  });
  const head = [t('head.service'), t('head.received'), ...ofKinds.map((name) => t(`figure.${name}.name`))];
  return { id: 'kinds', title: t('promises.kinds'), head, lines };
}
