import 'server-only';
import { localDay } from '@/lib/clock/day';
import { plainDayText } from '@/lib/clock/words';
import { type Figures, figuresOf } from '../figures/figures';
import type { Deed, Year, YearRound } from '../find-year';
import { listed, NOTHING, percent, type Saying, saying, topicName } from './say';

export type SaidYear = { title: string; head: string[]; lines: { id: string; cells: string[] }[] };

const columns = ['survey', 'period', 'sent', 'answered', 'rate', 'share', 'index', 'findings', 'deeds'] as const;

/** The year's surveys as the table that is filed: what came back, what it says, what is done about it. */
export async function sayYear({ rounds, deeds }: Year, year: number): Promise<SaidYear> {
  const words = await saying();
  const { t } = words;
  return {
    title: t('year.title', { year: String(year) }),
    head: columns.map((name) => t(`year.${name}`)),
    lines: rounds.map((round) => ({
      id: round.id,
      cells: cellsOf(
        words,
        round,
        deeds.filter(({ surveyId }) => surveyId === round.id),
      ),
    })),
  };
}

function cellsOf(saying: Saying, round: YearRound, deeds: Deed[]): string[] {
  const { t, clock } = saying;
  const figures = figuresOf(round, round);
  const { overall, returned } = figures;
  const until = plainDayText(clock, localDay(round.closedAt));
  const from = round.sentAt && plainDayText(clock, localDay(round.sentAt));
  return [
    round.title,
    from ? `${from}–${until}` : until,
    String(round.sent),
    String(round.answered),
    [returned.share === null ? NOTHING : percent(returned.share), ...(returned.enough ? [] : [t('notEnough')])].join(
      ' ',
    ),
    overall?.share == null ? NOTHING : percent(overall.share),
    overall?.index == null ? NOTHING : overall.index.toFixed(1),
    findingsOf(saying, figures),
    deeds.map((deed) => deedText(saying, deed)).join('\n') || NOTHING,
  ];
}

function findingsOf(saying: Saying, { topics }: Figures): string {
  const known = topics.filter(({ figure }) => figure?.share != null);
  const poor = known.sort((a, b) => (a.figure?.share ?? 0) - (b.figure?.share ?? 0)).slice(0, 3);
  if (poor.length === 0) return NOTHING;
  const items = poor.map(({ topic, figure }) => `${topicName(saying, topic)} ${percent(figure?.share ?? 0)}`);
  return saying.t('year.lowest', { items: listed(saying, items) });
}

function deedText({ t, clock }: Saying, { words, dueDay, outcome, doneDay }: Deed): string {
  if (outcome && doneDay) return t('year.done', { words, outcome, day: plainDayText(clock, doneDay) });
  return t('year.due', { words, day: plainDayText(clock, dueDay) });
}
