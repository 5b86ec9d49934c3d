import { notFound, Refusal } from '@/lib/refusal';

/** What the functions of db/staff.sql answer. */
export type Outcome = {
  outcome: 'done' | 'same' | 'no' | 'last' | 'own' | 'ended' | 'here' | 'name' | 'label' | 'none';
};

/** Refuses what the database did not do; nothing was there for the asker when it answered nothing. */
export function requireDone<T extends Outcome>(answer: T | null | undefined): T {
  if (!answer) throw notFound();
  const { outcome } = answer;
  if (outcome === 'done') return answer;
  if (outcome === 'same') throw new Refusal('already');
  if (outcome === 'no') throw new Refusal('notYours');
  if (outcome === 'none') throw new Refusal('input', {}, { roles: 'invalid_value' });
  throw new Refusal(`staff.${outcome}`);
}
