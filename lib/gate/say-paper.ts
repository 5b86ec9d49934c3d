import 'server-only';
import { timeOfDay } from '@/lib/clock/time-of-day';
import { fullDayText, plainDayText } from '@/lib/clock/words';
import { type LooseWords, serviceWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { Settings } from '@/lib/settings';
import type { Paper } from './find-paper';

type Line = { term: string; value: string };
export type PaperSaid = {
  title: string;
  only: string;
  /** In one huge word, and what follows from it. */
  state: string;
  why: string;
  holds: boolean;
  lines: Line[];
};

/** What a community calls its permit (REN-7). */
export async function permitTitle(settings: Settings): Promise<string> {
  const { permitTitle: own } = settings.works as { permitTitle?: string };
  return own || (await getTranslations('gate'))('verify.permit');
}

/** A permit or pass as its paper says it, and what it is worth now. */
export async function sayPaper(paper: Paper): Promise<PaperSaid> {
  const t = await getTranslations('gate');
  const { validity, community, pass } = paper;
  const own = paper.what === 'works' ? paper.title : null;
  return {
    title: pass ? t('verify.pass') : own || t(`verify.${paper.what === 'works' ? 'permit' : paper.what}`),
    only: t('verify.only', { community }),
    state: t(`validity.${validity}`),
    why: t(`why.${validity}`),
    holds: validity === 'valid',
    lines: [...(await (pass ? passLines(paper, pass) : permitLines(paper))), await daysLine(paper)],
  };
}

/** A trade in words, as the form of passes names it. */
export async function tradeWords(): Promise<(trade: string) => string> {
  const choices = (await getTranslations('choices')) as unknown as LooseWords;
  return (trade) => (choices.has(`trade.${trade}`) ? choices(`trade.${trade}`) : trade);
}

async function passLines({ no, home }: Paper, pass: NonNullable<Paper['pass']>): Promise<Line[]> {
  const [t, trade] = await Promise.all([getTranslations('gate'), tradeWords()]);
  return [
    { term: t('verify.name'), value: pass.name },
    { term: t('verify.trade'), value: trade(pass.trade) },
    { term: t('verify.no'), value: pass.no },
    { term: t('verify.permitNo'), value: no },
    { term: t('verify.home'), value: home },
  ];
}

async function permitLines({ no, home, kind, what, works, place, contractor, ...hours }: Paper): Promise<Line[]> {
  const t = await getTranslations('gate');
  const { fromMinute: from, toMinute: to } = hours;
  const lines: (Line | null)[] = [
    { term: t('verify.no'), value: no },
    { term: t('verify.home'), value: home },
    what === 'works' ? { term: t('verify.works'), value: await worksWords(kind, works) } : null,
    what === 'works' ? null : { term: t('verify.place'), value: place },
    contractor ? { term: t('verify.contractor'), value: contractor } : null,
    from === null || to === null
      ? null
      : { term: t('verify.hours'), value: t('verify.span', { from: timeOfDay(from), to: timeOfDay(to) }) },
  ];
  return lines.filter((line) => line !== null);
}

/** What is done, in the words of its kind: works of an application, or the sort of small works. */
export async function worksWords(kind: string, works: readonly string[]): Promise<string> {
  const [t, words] = await Promise.all([getTranslations('gate'), serviceWords(kind)]);
  const say = (one: string) =>
    [`options.works.${one}`, `options.category.${one}`].filter((key) => words.has(key)).map((key) => words(key))[0] ??
    one;
  return works.map(say).join(t('verify.glue'));
}

async function daysLine({ from, to }: Paper): Promise<Line> {
  const [t, clock] = await Promise.all([getTranslations('gate'), getTranslations('clock')]);
  const value =
    from === to
      ? fullDayText(clock, from)
      : t('verify.period', { from: plainDayText(clock, from), to: plainDayText(clock, to) });
  return { term: t('verify.days'), value };
}
