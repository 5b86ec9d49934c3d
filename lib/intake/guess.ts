import { findUnits } from '@/lib/homes/find-units';
import { isForResidents, services } from '@/lib/services';
import type { Service } from '@/lib/services/define';
import type { Viewer } from '@/lib/viewer';
import { categoryInText } from './category-in-text';
import { roomsInText } from './room-in-text';

/** What a message may be about: the first service that knows what it names, and the one home that its room can only be. */
export async function guessOf(
  viewer: Viewer,
  communityId: string,
  text: string,
): Promise<{ kind?: string; unit?: string }> {
  const [homes, kind] = [await homesInText(viewer, communityId, text), kindInText(text)];
  const [home] = homes;
  return { ...(kind ? { kind } : {}), ...(home && homes.length === 1 ? { unit: home.id } : {}) };
}

/** The homes that the rooms of a message may be. */
export async function homesInText(viewer: Viewer, communityId: string, text: string) {
  const found = await Promise.all(roomsInText(text).map((room) => findUnits(viewer, communityId, room)));
  return [...new Map(found.flat().map((home) => [home.id, home])).values()].slice(0, 8);
}

const kindInText = (text: string): string | undefined =>
  Object.values<Service>(services)
    .filter(({ kind }) => isForResidents(kind))
    .find(({ categories }) => categoryInText(text, categories))?.kind;
