import { asksSecond, type Role } from './roles';
import { isStrictEnough, type SessionKind, type SignInWay } from './session-kinds';

/** How a session came to be, as `enter` tells it. Moments as the database writes them. */
export type SignedIn = {
  kind: SessionKind;
  by: SignInWay;
  mfaAt: string | null;
  provedAt: string | null;
  hasSecond: boolean;
};

/** What still stands between a person and their posts: signing in as staff do, giving the second factor, making one. */
export type Awaited = 'signIn' | 'second' | 'enrol';

/** What a person with posts has still to do; null when nothing. `demo`: the people of a demo are spared the second factor. */
export function awaitedOf(
  signedIn: SignedIn,
  posts: readonly { roles: readonly Role[] }[],
  demo: boolean,
): Awaited | null {
  if (posts.length === 0) return null;
  const held = posts.flatMap((post) => post.roles);
  if (!isStrictEnough(signedIn.kind, held)) return 'signIn';
  if (signedIn.mfaAt || isSpared(signedIn, demo)) return null;
  if (signedIn.hasSecond) return 'second';
  return asksSecond(held) ? 'enrol' : null;
}

export const isSpared = ({ by }: Pick<SignedIn, 'by'>, demo: boolean): boolean => demo && by === 'persona';

/** Where it is done, and where it leads afterwards. */
export function awaitedHref(awaits: Awaited, to: string): string {
  const page = { signIn: '/sign-in', second: '/sign-in/second', enrol: '/sign-in/enrol' }[awaits];
  return to ? `${page}?to=${encodeURIComponent(to)}` : page;
}
