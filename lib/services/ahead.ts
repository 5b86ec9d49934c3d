import { Refusal } from '@/lib/refusal';

const FARTHEST_DAYS = 366;

/** Refuses a promised moment in the past, or so far ahead that it is no promise, beside the field of that name. */
export function requireAhead(moment: Date, now: Date, field: string) {
  if (moment <= now) throw new Refusal('inPast', {}, { [field]: 'inPast' });
  if (moment.getTime() > now.getTime() + FARTHEST_DAYS * 86_400_000)
    throw new Refusal('beyondYear', {}, { [field]: 'beyondYear' });
}
