import 'server-only';
import { explain } from '@/lib/explain';
import { getTranslations } from '@/lib/i18n/translations';
import type { BulkLine } from '@/lib/tickets/bulk-assign';

/** What became of each of several tickets: one line for all that went well, one for each that did not and why. */
export async function sayBulk(lines: BulkLine[]): Promise<string> {
  const t = await getTranslations('desk');
  const done = lines.filter((line) => !line.refusal).map((line) => line.number);
  const refused = await Promise.all(
    lines.map(async ({ number, refusal }) =>
      refusal ? [t('bulk.refused', { number, why: (await explain(refusal)).message })] : [],
    ),
  );
  const first = done.length > 0 ? [t('bulk.done', { count: done.length, numbers: done.join(' · ') })] : [];
  return [...first, ...refused.flat()].join('\n');
}
