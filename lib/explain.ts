import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { Refusal } from '@/lib/refusal';

/** A refusal in the reader's language: one sentence on top, one beside each field. */
export async function explain(refusal: Refusal): Promise<{ message: string; fields: Record<string, string> }> {
  const t = await getTranslations('refusals');
  const moves = await getTranslations('moves');
  const say = (key: string) => (t.has(key as never) ? t(key as never, values as never) : t('input.custom'));
  const move = refusal.values.move;
  const values =
    move && moves.has(`${move}.did` as never)
      ? { ...refusal.values, move: moves(`${move}.did` as never) }
      : refusal.values;
  const fields = Object.fromEntries(
    Object.entries(refusal.fields).map(([field, key]) => [
      field,
      say(t.has(`input.${key}` as never) ? `input.${key}` : key),
    ]),
  );
  return { message: say(refusal.key === 'input' ? 'input.top' : refusal.key), fields };
}
