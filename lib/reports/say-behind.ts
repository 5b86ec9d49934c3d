import 'server-only';
import { dayInYearText } from '@/lib/clock/words';
import { anyWords, type LooseWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { Behind, Figure } from './behind-query';
import { type Dim, dims } from './cohort';
import { nameOf } from './complaints-parts';
import { type ReportName, reportHref, reportPaths } from './report';
import { reportWords, type Words } from './say-figure';
import { monthText } from './say-span';

/** What a list behind a figure shows, in words: 「2026年10月 · 投诉 · 秩序维护 · 响应率：没做到的」. */
export async function sayBehind({ month, figure, by, judged }: Behind): Promise<string> {
  const [t, words] = await Promise.all([reportWords(), anyWords()]);
  const narrowed = dims.flatMap((dim) =>
    by[dim] === undefined ? [] : [sayDim(dim, by[dim] ?? null, by.kind, words, t)],
  );
  const pieces = [await monthText(month), ...(judged ? [t('behind.judged')] : []), ...(await Promise.all(narrowed))];
  return [...pieces, sayFigure(figure, t)].join(' · ');
}

/** The report that the figure stands in. */
export function reportOf({ figure, judged, month, by }: Behind, c: string | null): string {
  const name: ReportName = judged ? 'complaints' : 'rate' in figure ? 'promises' : 'information';
  return reportHref(reportPaths[name], { month, ...(judged ? { department: by.department } : {}) }, c);
}

function sayFigure(figure: Figure, t: Words): string {
  if ('cluster' in figure) return t('behind.alike');
  if ('flow' in figure) return t(`flow.${figure.flow}`);
  if ('rate' in figure) return `${t(`figure.${figure.rate}.name`)} · ${t(`behind.parts.${figure.part}`)}`;
  const flag = `flag.${figure.measure}`;
  const own = `behind.measures.${figure.measure}`;
  return t.has(flag) ? t(flag) : t.has(own) ? t(own) : t('behind.measures.received');
}

async function sayDim(
  dim: Dim,
  value: string | null,
  kind: string | null | undefined,
  words: LooseWords,
  t: Words,
): Promise<string> {
  if (dim === 'department') return nameOf(value);
  if (value === null) return t('complaints.unjudged');
  if (dim === 'day') return dayInYearText(await getTranslations('clock'), value);
  const key =
    dim === 'kind'
      ? `${value}.name`
      : dim === 'category' && kind
        ? `${kind}.options.category.${value}`
        : `choices.${dim}.${value}`;
  return words.has(key) ? words(key) : value;
}
