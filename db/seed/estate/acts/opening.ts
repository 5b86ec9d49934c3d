import type { Cast } from '@/db/seed/estate/cast';
import { type Pen, takePen } from '@/db/seed/estate/pen';
import type { PhotoName } from '@/db/seed/estate/photos/scenes';
import { noPhoneNote, takenNotes } from '@/db/seed/estate/phrases';
import { onDuty } from '@/db/seed/estate/roster';
import type { Filing } from '@/db/seed/estate/story';

/** Somebody reports the fault: a resident, the desk for a caller, or a guard on patrol. */
export function open(cast: Cast, arc: string, filed: Date): Pen {
  const { community, key, fault, channel, filer, again, incident } = cast;
  const links = { ...(again && { again }), ...(incident && { incident }) };
  const pen = takePen({ key, community, arc, fault: fault.id, ...links }, filed);
  const byStaff = onDuty(community, channel === 'patrol' ? 'security' : 'desk', filed).person;
  pen.tell(channel === 'portal' ? filer.slug : byStaff, 'file', filing(cast));
  noteOfTaking(cast, pen, byStaff);
  return pen;
}

function filing(cast: Cast): Filing {
  const { d, fault, unit, spot, channel, filer, onSpot } = cast;
  const forOther = channel !== 'portal' && channel !== 'patrol';
  return {
    place: fault.place,
    ...(unit && { unit: unit.id }),
    ...(spot && { spot: spot.id }),
    category: fault.category,
    now: fault.now,
    short: fault.short,
    words: cast.words,
    windows: cast.windows,
    ifAbsent: fault.place === 'home' && d.chance(0.07) ? 'key' : 'rebook',
    channel,
    ...(forOther && { for: filer.slug }),
    ...(onSpot.slug !== filer.slug && { onSpot: onSpot.slug }),
    photos: photosOf(cast, 'before', channel === 'portal' ? 0.8 : 0.15),
  };
}

function noteOfTaking({ d, channel, filer, incident, today }: Cast, pen: Pen, byStaff: string) {
  if (incident || (channel !== 'hotline' && channel !== 'desk')) return;
  pen.wait(1.5);
  const old = Number(today.slice(0, 4)) - filer.born >= 70;
  pen.tell(byStaff, 'note', { words: old && d.chance(0.6) ? noPhoneNote : d.pick(takenNotes[channel]) });
}

/** The same room broken and repaired; under a leaking sink now and then the floor as well. */
export function photosOf({ d, fault, key }: Cast, state: 'before' | 'after', share: number): PhotoName[] {
  if (!fault.scene || !d.chance(share)) return [];
  const both = fault.scene === 'leaking-pipe' && state === 'before' && d.chance(0.6);
  const room = Number(key.slice(1)) % 3;
  return [fault.scene, ...(both ? ['wet-floor'] : [])].map((scene) => `${scene}.${state}.${room}` as PhotoName);
}
