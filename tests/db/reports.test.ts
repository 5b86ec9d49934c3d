import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Behind, Figure } from '@/lib/reports/behind-query';
import { countStatement, type Dim } from '@/lib/reports/cohort';
import { add, findCounts, reportSetting, scopeOf } from '@/lib/reports/count';
import { behindStatement, findBehind } from '@/lib/reports/find-behind';
import { findClusters, toldStatement } from '@/lib/reports/find-clusters';
import { findFlow, flowNames, flowStatement } from '@/lib/reports/flow';
import { judgedKinds } from '@/lib/reports/kinds';
import { figureNames, type MeasureName, measures, parts, rateOf } from '@/lib/reports/measures';
import { plusMonths, spanOf } from '@/lib/reports/month';
import type { Viewer } from '@/lib/viewer';
import { see } from '../support/estate';
import { type Brute, bruteClusters, bruteFlow, monthOfRow, says } from '../support/year/brute';
import { expectedCounts, foundCounts } from '../support/year/compare';
import type { Year, YearRow } from '../support/year/rows';
import { openYear, scansOf, type YearStage } from '../support/year/stage';

const MONTHS = ['2026-11', '2026-10', '2026-02'];
const names = Object.keys(measures) as MeasureName[];

let stage: YearStage;
let year: Year;
let brute: Brute;
let supervisor: Viewer;
let manager: Viewer;

beforeAll(async () => {
  stage = await openYear();
  ({ year, brute, supervisor, manager } = stage);
}, 120_000);
afterAll(() => stage.close());

const isKnown = (row: YearRow) => row.channel !== 'ledger';
const seenBy = (viewer: Viewer) => (row: YearRow) => isKnown(row) && row.about_id !== viewer.personId;
const judged = (row: YearRow) => row.kind === 'complaint';

describe('a year of 50,000 tickets', () => {
  it.each(MONTHS)('Every figure of %s and the month before is what counting row by row gives', async (month) => {
    const sets: Dim[][] = [[], ['kind'], ['kind', 'category', 'channel'], ['day']];
    const rows = year.rows.filter(seenBy(manager));
    const counted = await findCounts(manager, stage.green.id, month, { sets, names });
    sets.forEach((set, i) => {
      expect(foundCounts(counted[i] ?? [], month, set)).toEqual(expectedCounts(brute, rows, month, set));
    });
  });

  it.each(MONTHS)(
    'The complaints of %s are counted by department, verdict and cause, proposals not among them',
    async (month) => {
      const sets: Dim[][] = [['department'], ['department', 'verdict', 'cause'], ['department', 'category']];
      for (const viewer of [manager, supervisor]) {
        const rows = year.rows.filter(seenBy(viewer)).filter(judged);
        const counted = await findCounts(viewer, stage.green.id, month, { kinds: judgedKinds(), sets, names });
        sets.forEach((set, i) => {
          expect(foundCounts(counted[i] ?? [], month, set)).toEqual(expectedCounts(brute, rows, month, set));
        });
      }
    },
  );

  it('The year holds what is easily counted wrong', () => {
    const some = (holds: (row: YearRow) => boolean | undefined) => year.rows.filter(isKnown).filter(holds).length;
    expect(some((row) => row.opened_at.endsWith('16:00:00.000Z'))).toBeGreaterThan(50);
    expect(some((row) => row.opened_at.endsWith('15:59:59.999Z'))).toBeGreaterThan(50);
    expect(some((row) => row.pauses.length > 0)).toBeGreaterThan(1000);
    expect(some((row) => row.reopened > 0)).toBeGreaterThan(1000);
    expect(some((row) => row.outcome === 'withdrawn')).toBeGreaterThan(500);
    expect(some((row) => row.outcome === 'unconfirmed' && (row.score ?? 0) > 3)).toBeGreaterThan(50);
    expect(some((row) => row.about_id !== null)).toBeGreaterThan(100);
    for (const { n, of } of figureNames.map(rateOf)) {
      expect(year.rows.filter((row) => says[n]?.(row, brute) && !says[of]?.(row, brute))).toEqual([]);
      expect(some((row) => says[n]?.(row, brute) === true)).toBeLessThan(
        some((row) => says[of]?.(row, brute) === true),
      );
    }
  });

  it.each(MONTHS)('What %s began with, took in and ended is what it is left with', async (month) => {
    const rows = year.rows.filter(seenBy(supervisor));
    const flow = await findFlow(supervisor, stage.green.id, month);
    for (const [side, of] of [
      ['later', month],
      ['earlier', plusMonths(month, -1)],
    ] as const) {
      const { from, to } = spanOf(of);
      expect(flow[side]).toEqual(bruteFlow(rows, from.toISOString(), to.toISOString()));
      const { carried, received, closed, left } = flow[side];
      expect(carried + received - closed).toBe(left);
    }
  });

  it('Alike complaints are those that comparing every two of them finds', async () => {
    const month = '2026-10';
    const rows = year.rows.filter(seenBy(supervisor)).filter(judged);
    const told = rows.filter((row) => monthOfRow(row) === month && row.outcome !== 'withdrawn');
    for (const department of ['security', null]) {
      const clusters = await findClusters(supervisor, stage.green.id, month, { department });
      expect(clusters.length).toBeGreaterThan(3);
      expect(clusters.map(({ ids }) => [...ids].sort().join(' ')).sort()).toEqual(
        bruteClusters(told.filter((row) => row.about_department === department)),
      );
    }
  });
});

const behind = (figure: Figure, more: Partial<Behind> = {}): Behind => ({
  month: '2026-10',
  figure,
  by: {},
  judged: false,
  ...more,
});

describe('the list behind a figure', () => {
  const all = async (viewer: Viewer, one: Behind) =>
    (await findBehind(viewer, stage.green.id, one, 6000)).rows.map(({ id }) => id).sort();
  let october: YearRow[];
  beforeAll(() => {
    october = year.rows.filter((row) => monthOfRow(row) === '2026-10');
  });
  const ids = (viewer: Viewer, holds: (row: YearRow) => boolean | undefined) =>
    october
      .filter((row) => seenBy(viewer)(row) && holds(row))
      .map(({ id }) => id)
      .sort();

  it('Each measure and each part of a rate opens exactly the tickets that it counts', async () => {
    const by = { department: 'security' };
    const mine = (row: YearRow) => judged(row) && row.about_department === 'security';
    for (const measure of names) {
      const opened = await all(supervisor, behind({ measure }, { by, judged: true }));
      expect(opened, measure).toEqual(ids(supervisor, (row) => mine(row) && says[measure]?.(row, brute)));
    }
    for (const rate of figureNames) {
      const { n, of } = rateOf(rate);
      for (const part of parts) {
        const opened = await all(supervisor, behind({ rate, part }, { by, judged: true }));
        const holds = (row: YearRow) =>
          part === 'all'
            ? says[of]?.(row, brute)
            : says[part === 'kept' ? n : of]?.(row, brute) && (part === 'kept' || !says[n]?.(row, brute));
        expect(opened, `${rate} ${part}`).toEqual(ids(supervisor, (row) => mine(row) && holds(row)));
      }
    }
  });

  it('The flow and a cluster open theirs', async () => {
    const flow = await findFlow(supervisor, stage.green.id, '2026-10');
    for (const name of flowNames)
      expect((await all(supervisor, behind({ flow: name }))).length, name).toBe(flow.later[name]);
    const [cluster] = await findClusters(supervisor, stage.green.id, '2026-10');
    expect(await all(supervisor, behind({ cluster: cluster?.id ?? '' }))).toEqual([...(cluster?.ids ?? [])].sort());
  });

  it('It goes on page by page, newest first, each ticket once', async () => {
    const one = behind({ measure: 'serious' });
    const seen: string[] = [];
    const page = (after?: string) => findBehind(supervisor, stage.green.id, after ? { ...one, after } : one, 7);
    for (let found = await page(); ; found = await page(found.next ?? '')) {
      seen.push(...found.rows.map(({ id }) => id));
      if (!found.next) break;
    }
    const opened = new Map(year.rows.map((row) => [row.id, row.opened_at]));
    const order = seen.map((id) => opened.get(id) ?? '');
    expect(order).toEqual([...order].sort().reverse());
    expect([...seen].sort()).toEqual(ids(supervisor, (row) => row.serious));
  });

  it('Whom complaints are about finds them in no figure and no list; others do', async () => {
    const about = behind({ measure: 'received' }, { judged: true });
    const hidden = year.rows.filter(isKnown).filter((row) => row.about_id !== null && monthOfRow(row) === '2026-10');
    expect(hidden.length).toBeGreaterThan(5);
    const [own, others] = [await all(supervisor, about), await all(manager, about)];
    expect(others.length - own.length).toBe(hidden.length);
    for (const { id } of hidden) expect(own).not.toContain(id);
    const wanted = { kinds: judgedKinds(), sets: [[]], names: ['received' as const] };
    const [groups = []] = await findCounts(supervisor, stage.green.id, '2026-10', wanted);
    expect(
      add(
        groups.filter(({ later }) => later),
        'received',
      ),
    ).toBe(own.length);
  });

  it('Nobody but who leads the desk, manages or leads the company reads it', async () => {
    for (const person of [stage.green.clerk, stage.green.worker, stage.maple.supervisor]) {
      const viewer = await see(person);
      await expect(findBehind(viewer, stage.green.id, behind({ measure: 'received' }))).rejects.toThrow('notFound');
      await expect(findFlow(viewer, stage.green.id, '2026-10')).rejects.toThrow('notFound');
      await expect(findClusters(viewer, stage.green.id, '2026-10')).rejects.toThrow('notFound');
    }
  });
});

describe('plans behind the policies, on 50,000 tickets', () => {
  const filed = (month: string, holds = (_row: YearRow) => true) =>
    year.rows.filter((row) => holds(row) && [month, plusMonths(month, -1)].includes(monthOfRow(row))).length;

  it('A section of a report scans the table once, and by an index no more than its two months', async () => {
    const month = '2026-10';
    const setting = reportSetting(supervisor, stage.green.id);
    const of = (kinds?: ReturnType<typeof judgedKinds>, sets: Dim[][] = [['kind', 'category', 'channel'], ['day']]) =>
      countStatement(scopeOf(supervisor, stage.green.id, month, kinds), spanOf(month).from, sets, names, setting);
    const everything = await scansOf(stage.app, supervisor.session, of());
    expect(everything).toHaveLength(1);
    expect(everything[0]?.by).not.toBe('Seq Scan');
    expect(everything[0]?.rows).toBeLessThanOrEqual(filed(month));
    const own = await scansOf(
      stage.app,
      supervisor.session,
      of(judgedKinds(), [['department', 'verdict', 'cause', 'category']]),
    );
    expect(own).toHaveLength(1);
    expect(own[0]?.by).not.toBe('Seq Scan');
    expect(own[0]?.rows).toBeLessThanOrEqual(filed(month, (row) => row.kind !== 'repair'));
    const scope = { ...scopeOf(supervisor, stage.green.id, month, judgedKinds()), span: spanOf(month) };
    const told = await scansOf(stage.app, supervisor.session, toldStatement(scope, { department: 'security' }));
    expect(told).toHaveLength(1);
    expect(told[0]?.rows).toBeLessThanOrEqual(filed(month, (row) => row.kind !== 'repair'));
  });

  it('The flow scans once what was not over when the month before began', async () => {
    const month = '2026-10';
    const desk = { communityId: stage.green.id, personId: supervisor.personId };
    const scans = await scansOf(stage.app, supervisor.session, flowStatement(desk, month));
    const { from } = spanOf(plusMonths(month, -1));
    const alive = year.rows.filter(({ closed_at }) => closed_at === null || closed_at >= from.toISOString());
    expect(scans).toHaveLength(1);
    expect(scans[0]?.by).not.toBe('Seq Scan');
    expect(scans[0]?.rows).toBeLessThanOrEqual(alive.length);
  });

  it('A page of a list behind a figure reads no further than it must', async () => {
    const desk = { communityId: stage.green.id, personId: supervisor.personId };
    const setting = reportSetting(supervisor, stage.green.id);
    const page = async (figure: Figure) =>
      scansOf(stage.app, supervisor.session, behindStatement(desk, behind(figure), setting, [], 51));
    for (const [figure, most] of [
      [{ measure: 'received' }, 120],
      [{ rate: 'response', part: 'kept' }, 150],
      [{ rate: 'followUp', part: 'missed' }, 1200],
    ] as const) {
      const scans = await page(figure);
      expect(scans).toHaveLength(1);
      expect(scans[0]?.by).toMatch(/Index/);
      expect(scans[0]?.rows).toBeLessThanOrEqual(most);
    }
  });
});
