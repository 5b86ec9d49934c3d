import type { Narrowed } from './cohort';
import { add, type Group, pick } from './count';
import { type FigureName, type MeasureName, rateOf } from './measures';
import { plusMonths } from './month';
import type { Bar, Line } from './report';
import {
  type Asking,
  behind,
  countCell,
  plain,
  pointsText,
  type Share,
  shareCell,
  shareIn,
  shareOf,
  shareText,
  signed,
  type Words,
} from './say-figure';

export const headOfCounts = (t: Words): string[] =>
  ['what', 'now', 'before', 'change'].map((name) => t(`head.${name}`));
export const headOfRates = (t: Words): string[] =>
  ['figure', 'now', 'kept', 'owed', 'missed', 'before', 'points'].map((name) => t(`head.${name}`));

/** A count of this month and the last, each with its tickets, and the change. */
export function countLine(label: string, asking: Asking, groups: Group[], measure: MeasureName, by: Narrowed): Line {
  const [now, before] = [add(pick(groups, true, by), measure), add(pick(groups, false, by), measure)];
  const last = plusMonths(asking.month, -1);
  return {
    label,
    cells: [
      countCell(now, behind(asking, { measure }, by)),
      countCell(before, behind(asking, { measure }, by, last)),
      { text: signed(now - before), value: now - before },
    ],
  };
}

/** A rate with what it stands on: kept, owed, the rest, last month's, and the change in points. */
export function rateLine(name: FigureName, asking: Asking, groups: Group[], t: Words): Line {
  const [now, before] = [shareIn(pick(groups, true), name), shareIn(pick(groups, false), name)];
  const rest = now.of - now.n;
  return {
    label: t(`figure.${name}.name`),
    cells: [
      shareCell(now, t, behind(asking, { rate: name, part: 'all' })),
      countCell(now.n, behind(asking, { rate: name, part: 'kept' })),
      countCell(now.of, behind(asking, { rate: name, part: 'all' })),
      countCell(rest, behind(asking, { rate: name, part: 'missed' })),
      shareCell(before, t, behind(asking, { rate: name, part: 'all' }, {}, plusMonths(asking.month, -1))),
      plain(pointsText(now, before)),
    ],
  };
}

export function rateBar(name: FigureName, groups: Group[], t: Words): Bar {
  const share = (later: boolean): Share => shareIn(pick(groups, later), name);
  return {
    label: t(`figure.${name}.name`),
    text: shareText(share(true), t),
    value: shareOf(share(true)),
    before: shareOf(share(false)),
  };
}

export function countBar(label: string, groups: Group[], by: Narrowed): Bar {
  const now = add(pick(groups, true, by), 'received');
  return { label, text: String(now), value: now, before: add(pick(groups, false, by), 'received') };
}

/** The measures that rates are made of, each once. */
export const measuresOf = (names: readonly FigureName[]): MeasureName[] => [
  ...new Set(names.flatMap((name) => [rateOf(name).n, rateOf(name).of])),
];

export const meaningsOf = (names: readonly FigureName[], t: Words) =>
  names.map((name) => {
    const clock = `clock.${rateOf(name).clock}`;
    return { term: t(`figure.${name}.name`), text: `${t(`figure.${name}.means`)}${t.has(clock) ? t(clock) : ''}` };
  });
