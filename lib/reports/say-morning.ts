import 'server-only';
import { localDay } from '@/lib/clock/day';
import { fullDayText } from '@/lib/clock/words';
import { anyWords, type LooseWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { Morning, MorningLine } from './morning';
import { reportWords, type Words } from './say-figure';

/** The sheet as text, line by line, as it goes into a group of colleagues: no resident's name, number or words. */
export async function sayMorning(morning: Morning, community: string, now: Date): Promise<string> {
  const [t, words, clock] = await Promise.all([reportWords(), anyWords(), getTranslations('clock')]);
  const { received, closed, now: counts } = morning;
  const all = received.reduce((sum, { count }) => sum + count, 0);
  const some = (['emergency', 'reopened'] as const).filter((name) => counts[name] > 0);
  return [
    t('morning.head', { community }),
    fullDayText(clock, localDay(now)),
    '',
    t('morning.yesterday', { received: all, closed }),
    ...received.map(({ kind, count }) => t('morning.byKind', { kind: words(`${kind}.name`), count })),
    t('morning.open', counts),
    ...some.map((name) => t(`morning.${name}`, { count: counts[name] })),
    '',
    t('morning.overdue'),
    ...sayLines(morning.overdue, counts.overdueLines, t, words),
    ...(counts.private > 0 ? [t('morning.private', { count: counts.private })] : []),
    '',
    t('morning.today'),
    ...sayLines(morning.today, counts.todayLines, t, words),
  ].join('\n');
}

function sayLines(lines: MorningLine[], count: number, t: Words, words: LooseWords): string[] {
  if (lines.length === 0) return [t('morning.none')];
  const rest = count - lines.length;
  return [...lines.map((line) => sayLine(line, t, words)), ...(rest > 0 ? [t('morning.more', { count: rest })] : [])];
}

function sayLine(line: MorningLine, t: Words, words: LooseWords): string {
  const { number, kind, category, place, unit, building, executor, department } = line;
  const name = executor ?? (department && words(`choices.department.${department}`));
  return t('morning.line', {
    number,
    place: place === 'home' ? (unit ?? '') : (building ?? words('choices.place.public')),
    what: `${words(`${kind}.name`)} ${words(`${kind}.options.category.${category}`)}`,
    who: name ? t('morning.who', { name }) : t('morning.nobody'),
  });
}
