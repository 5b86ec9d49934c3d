import 'server-only';
import { localDay } from '@/lib/clock/day';
import { plainDayText } from '@/lib/clock/words';
import { figureOf, totalOf } from '../figures/figure';
import type { CompanyRow } from '../find-company';
import { isRepresentative } from '../statistics';
import { NOTHING, percent, type Saying, saying, spanText } from './say';

const columns = ['until', 'sent', 'rate', 'share', 'span', 'index', 'paper'] as const;

/** One line a community, the most content first, each counted as its own survey says. */
export async function sayCompany(rows: CompanyRow[], communities: { id: string; name: string }[]) {
  const words = await saying();
  const { t } = words;
  const all = rows.map((row) => ({
    ...{ row, name: communities.find(({ id }) => id === row.communityId)?.name ?? '' },
    figure:
      totalOf(row.overall) > 0 ? figureOf({ counts: row.overall, people: totalOf(row.overall) }, row.sent, row) : null,
  }));
  const ranked = all.sort((a, b) => (b.figure?.share ?? -1) - (a.figure?.share ?? -1));
  const known = ranked.filter(({ figure }) => figure?.share != null);
  const [best, worst] = [known[0], known.at(-1)];
  return {
    sentence:
      best && worst && best !== worst
        ? t('company.says', {
            ...{ best: best.name, high: percent(best.figure?.share ?? 0) },
            ...{ worst: worst.name, low: percent(worst.figure?.share ?? 0) },
          })
        : t('company.one'),
    head: [t('company.community'), t('year.survey'), ...columns.map((name) => t(`company.${name}`))],
    lines: ranked.map(({ row, name, figure }) => ({
      ...{ id: row.id, communityId: row.communityId, community: name, title: row.title },
      cells: cellsOf(words, row, figure),
    })),
  };
}

function cellsOf({ t, clock }: Saying, row: CompanyRow, figure: ReturnType<typeof figureOf> | null): string[] {
  const rate = row.sent > 0 ? percent(row.answered / row.sent) : NOTHING;
  return [
    plainDayText(clock, localDay(row.closedAt)),
    String(row.sent),
    isRepresentative(row.answered, row.sent) ? rate : `${rate} ${t('notEnough')}`,
    figure?.share == null ? NOTHING : percent(figure.share),
    spanText(figure?.interval ?? null),
    figure?.index == null ? NOTHING : figure.index.toFixed(1),
    row.answered > 0 ? percent(row.paper / row.answered) : NOTHING,
  ];
}
