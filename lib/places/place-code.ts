import { sql } from '@/db/sql';
import { services } from '@/lib/services';
import type { Service } from '@/lib/services/define';
import { idOfCode } from '@/lib/signed-code';
import { type Home, readAs, type Viewer } from '@/lib/viewer';

/** Where a sticker hangs: a lift, a garage, a bin. */
export type Place = { communityId: string; buildingId: string | null; spot: string };

/** The place of a sticker's code; null for a code not made here, or taken down. */
export async function findPlaceOfCode(viewer: Viewer, code: unknown): Promise<Place | null> {
  const id = typeof code === 'string' ? idOfCode('place', code) : null;
  if (!id) return null;
  const [rows] = await readAs<[{ place: Place | null }[]]>(viewer, sql`select place_of_code(${id}) as place`);
  return rows[0]?.place ?? null;
}

/** Where what is broken at a place is told: the first service that asks for the spot. */
export const placeService = (): Service | undefined =>
  Object.values<Service>(services).find(({ fields }) => fields.some(({ name }) => name === 'spot'));

/** The home the person reports from: one in the place's community, if they have any. */
export const homeNear = (viewer: Viewer, place: Place | null): Home | undefined =>
  viewer.homes.find((home) => home.communityId === place?.communityId);

/** What the place answers in the form. */
export const answersOf = ({ buildingId, spot }: Place): Record<string, string> => ({
  place: 'public',
  ...(buildingId ? { building: buildingId } : {}),
  spot,
});
