import 'server-only';
import { type LooseWords, wordsFor } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { Refusal } from '@/lib/refusal';

/** A refusal in the reader's language: one sentence on top, one beside each field. */
export async function explain(refusal: Refusal): Promise<{ message: string; fields: Record<string, string> }> {
  const [t, moves] = await Promise.all([wordsOf(refusal, 'refusals'), wordsOf(refusal, 'moves')]);
  const say = (key: string) => (t.has(key) ? t(key, values) : t('input.custom'));
  const move = refusal.values.move;
  const values = move && moves.has(`${move}.did`) ? { ...refusal.values, move: moves(`${move}.did`) } : refusal.values;
  const fields = Object.fromEntries(
    Object.entries(refusal.fields).map(([field, key]) => [field, say(t.has(`input.${key}`) ? `input.${key}` : key)]),
  );
  return { message: say(refusal.key === 'input' ? 'input.top' : refusal.key), fields };
}

/** A rule of a ticket says no in the words of its service. */
const wordsOf = async ({ values: { kind } }: Refusal, area: 'refusals' | 'moves'): Promise<LooseWords> =>
  kind ? wordsFor(String(kind), area) : ((await getTranslations(area)) as unknown as LooseWords);
