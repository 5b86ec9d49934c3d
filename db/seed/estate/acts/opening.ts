import type { Cast } from '@/db/seed/estate/cast';
import { type Pen, takePen } from '@/db/seed/estate/pen';
import type { PhotoName } from '@/db/seed/estate/photos/scenes';
import { noPhoneNote, takenNotes } from '@/db/seed/estate/phrases';
import { onDuty } from '@/db/seed/estate/roster';

/** Somebody reports the fault: a resident, the desk for a caller, or a guard on patrol. */
export function open(cast: Cast, arc: string, filed: Date): Pen {
  const { d, fault, unit, spot, channel, filer, onSpot } = cast;
  const link = { ...(cast.again && { again: cast.again }), ...(cast.incident && { incident: cast.incident }) };
  const pen = takePen({ key: cast.key, community: cast.community, arc, fault: fault.id, ...link }, filed);
  const department = channel === 'patrol' ? 'security' : 'desk';
  const byStaff = onDuty(cast.community, department, filed).person;
  pen.tell(channel === 'portal' ? filer.slug : byStaff, 'file', {
    place: fault.place,
    ...(unit && channel !== 'patrol' && { unit: unit.id }),
    ...(spot && { spot: spot.id }),
    category: fault.category,
    now: fault.now,
    short: fault.short,
    words: cast.words,
    windows: cast.windows,
    ifAbsent: fault.place === 'home' && d.chance(0.07) ? 'key' : 'rebook',
    channel,
    ...(channel !== 'portal' && channel !== 'patrol' && { for: filer.slug }),
    ...(onSpot.slug !== filer.slug && { onSpot: onSpot.slug }),
    photos: photosOf(cast, 'before', channel === 'portal' ? 0.8 : 0.15),
  });
  if ((channel === 'hotline' || channel === 'desk') && !cast.incident) {
    pen.wait(1.5);
    const old = Number(cast.today.slice(0, 4)) - filer.born >= 70;
    pen.tell(byStaff, 'note', { words: old && d.chance(0.6) ? noPhoneNote : d.pick(takenNotes[channel]) });
  }
  return pen;
}

export function photosOf({ d, fault }: Cast, state: 'before' | 'after', share: number): PhotoName[] {
  if (!fault.scene || !d.chance(share)) return [];
  const first = d.int(0, 2);
  const both = state === 'before' && d.chance(0.3) ? [first, (first + 1) % 3] : [first];
  return both.map((variant) => `${fault.scene}.${state}.${variant}` as PhotoName);
}
