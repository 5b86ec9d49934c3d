export const ENROL = '/sign-in/enrol';
const BASE = 'http://own.invalid';
/** Never led to after signing in: doors that are no pages, and the pages one comes from. */
const closed = /^\/(?:api|_next|sign-in|lock|confirm|first)(?:[/?#]|$)/i;

/** A path of this site out of what an address asked for; null for everything that could lead elsewhere. */
export function ownPath(asked: unknown): string | null {
  if (typeof asked !== 'string' || asked.length > 500) return null;
  if (!/^\/[^/\\]?/.test(asked) || /^\/[/\\]/.test(asked) || /[\\\s\p{Cc}]/u.test(asked)) return null;
  if (/^\/(?:%2f|%5c)/i.test(asked) || !URL.canParse(asked, BASE)) return null;
  const { origin, pathname, search, hash } = new URL(asked, BASE);
  // '/.//elsewhere' is straightened to '//elsewhere'.
  if (origin !== BASE || pathname.startsWith('//') || closed.test(pathname)) return null;
  return `${pathname}${search}${hash}`;
}

/** Where a person lands after signing in: where they wanted to go, else staff at the desk and residents at home. */
export function landing(asked: unknown, isStaff: boolean): string {
  const path = ownPath(asked);
  return path && path !== '/' ? path : isStaff ? '/admin' : '/';
}

/** Where somebody goes who has shown again who they are; a second factor is set up on a page that signing in never leads to. */
export const confirmedPath = (asked: unknown): string | null => (asked === ENROL ? ENROL : ownPath(asked));
