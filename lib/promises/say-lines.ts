import 'server-only';
import { momentText, timeLeftText } from '@/lib/clock/words';
import { ticketHref } from '@/lib/desk/hrefs';
import { gapText } from '@/lib/desk/say-kept';
import { anyWords, type LooseWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { PromiseFound } from './find-lines';
import type { PromiseQuery } from './promise-query';

export type LineSaid = {
  key: string;
  href: string;
  number: string;
  summary: string;
  place: string;
  which: string;
  at: string;
  gap: string;
  broken: boolean;
  who: string;
};

/** The promises of a list in words: which, given or due when, how early or late, and who answers for it. */
export async function sayLines(lines: PromiseFound[], now: Date, c: string | null): Promise<LineSaid[]> {
  const [t, wordOf, clock] = await Promise.all([getTranslations('desk'), anyWords(), getTranslations('clock')]);
  const words = t as unknown as LooseWords;
  return lines.map((line) => ({
    key: `${line.id} ${line.which}`,
    href: ticketHref(line.id, c),
    number: line.number,
    summary: line.summary,
    place: line.place === 'home' ? (line.unit ?? '') : [t('list.public'), line.building].filter(Boolean).join(' '),
    which: words(`due.${line.which}`),
    at: momentText(clock, line.at, now),
    gap: line.diff === null ? timeLeftText(clock, line.at, now) : (gapText(line.diff, words) ?? ''),
    broken: line.diff === null ? line.at < now : line.diff < 0,
    who: [line.owner, line.department && wordOf(`choices.department.${line.department}`)].filter(Boolean).join(' / '),
  }));
}

/** What a list shows: 「本月超时 · 工程」. */
export async function titleOf({ what, span, by, of }: PromiseQuery, lines: PromiseFound[]): Promise<string> {
  const [t, wordOf] = await Promise.all([getTranslations('promises'), anyWords()]);
  const column = span === 'now' ? what : `${what}${span === 'today' ? 'Today' : 'Month'}`;
  const named = {
    kind: () => wordOf(`${of}.name`),
    department: () => (of === 'none' ? t('noDepartment') : wordOf(`choices.department.${of}`)),
    owner: () => (of === 'none' ? t('nobody') : (lines[0]?.owner ?? '')),
  };
  return [t(`column.${column}` as 'column.risk'), by && of && named[by]()].filter(Boolean).join(' · ');
}
