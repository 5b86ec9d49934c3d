import { Refusal } from '@/lib/refusal';

export type Plan = { short: string; entrances: number; floors: number; doors: number };
export type PlannedHome = { label: string; floor: number };

/** A building of more homes comes in by a spreadsheet. */
const MOST = 3000;

/** The homes of a building as residents number them: 3-2-1201, or 3-1201 where there is one entrance. */
export function planHomes({ short, entrances, floors, doors }: Plan): PlannedHome[] {
  if (entrances * floors * doors > MOST) throw new Refusal('input', {}, { doors: 'tooManyHomes' });
  const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
  return upTo(entrances).flatMap((entrance) =>
    upTo(floors).flatMap((floor) =>
      upTo(doors).map((door) => {
        const way = entrances > 1 ? `${short}-${entrance}` : short;
        return { label: `${way}-${floor}${String(door).padStart(2, '0')}`, floor };
      }),
    ),
  );
}
