import 'server-only';
import { cookies } from 'next/headers';
import { notFound } from '@/lib/refusal';
import type { Home, Viewer } from '@/lib/viewer';

const NAME = 'home';
const YEAR = 365 * 86_400;

/** The home whose desk, notices and forms the person looks at; the first of their own until they choose. */
export async function chosenHome(viewer: Viewer): Promise<Home | undefined> {
  const chosen = (await cookies()).get(NAME)?.value;
  return viewer.homes.find((home) => home.unitId === chosen) ?? viewer.homes[0];
}

/** Remembers another of the person's homes on this device. Refuses homes of others as not there. */
export async function chooseOwnHome(viewer: Viewer, unitId: string): Promise<void> {
  if (!viewer.homes.some((home) => home.unitId === unitId)) throw notFound();
  (await cookies()).set(NAME, unitId, { httpOnly: true, sameSite: 'lax', path: '/', maxAge: YEAR });
}
