import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { isSpared } from './awaited';

const MINUTES_10 = 10 * 60_000;

/**
 * Whether the viewer has shown within ten minutes who they are, all of it: who has a second factor has given it. Neither a
 * PIN nor WeChat, which signs in by itself, shows anything; the people of a demo are spared.
 */
export function isFresh({ signedIn, now }: Viewer): boolean {
  if (isSpared(signedIn, env().DEMO)) return true;
  if (signedIn.hasSecond && !signedIn.mfaAt) return false;
  return signedIn.provedAt !== null && now.getTime() - Date.parse(signedIn.provedAt) < MINUTES_10;
}

/**
 * For acts that somebody at an unlocked desk must not do: an export, a change of roles, many numbers at once, the own
 * password. Who has not shown lately who they are is led to do so, and back to `back`.
 */
export function requireFresh(viewer: Viewer, back: string): void {
  if (!isFresh(viewer)) throw new Refusal('confirmFirst', { href: confirmHref(back) });
}

export const confirmHref = (back: string): string => `/confirm?to=${encodeURIComponent(back)}`;
