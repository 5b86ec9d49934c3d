import 'server-only';
import type { Option } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import { type DeskFound, MANY } from '@/lib/tickets/desk-list';
import { type DeskQuery, type Filter, filters } from '@/lib/tickets/desk-query';

export type FilterChoices = Record<Filter, Option[]>;

/** What a list shows, in words: 「未派人 · 水 · 37 条」. */
export async function sayList(query: DeskQuery, choices: FilterChoices, found: DeskFound): Promise<string> {
  const t = await getTranslations('desk');
  const chosen = filters.flatMap((name) => choices[name].find((option) => option.value === query[name])?.label ?? []);
  const what = query.q ? t('said.search', { q: query.q }) : t(`view.${query.view}`);
  const remark = found.remark ? [t(`said.${found.remark}`)] : [];
  return [what, ...chosen, ...(await countWords(query, found)), ...remark].join(' · ');
}

async function countWords({ after }: DeskQuery, { count, rows }: DeskFound): Promise<string[]> {
  const t = await getTranslations('desk');
  if (after) return [t('said.further')];
  if (count === null) return [];
  if (count > MANY) return [t('said.many', { most: String(MANY) })];
  return [rows.length === 0 ? t('said.none') : t('said.count', { count: String(count) })];
}
