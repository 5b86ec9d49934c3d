import { cookies } from 'next/headers';
import { decode } from 'next-auth/jwt';
import { env } from '@/lib/env';

export const isSecure = () => env().ORIGIN.startsWith('https://');
export const cookieName = () => (isSecure() ? '__Host-linli' : 'linli');

/** The secret of the session row that this browser's cookie holds; null without one. */
export async function sessionSecret(): Promise<string | null> {
  const value = (await cookies()).get(cookieName())?.value;
  return value ? secretIn(value) : null;
}

/**
 * The secret stands in the cookie as it is: 256 random bits of which the database keeps the hash need no seal, and opening one
 * cost more than the rest of finding out who asks. Cookies of before that were sealed still open.
 */
export async function secretIn(value: string): Promise<string | null> {
  if (/^[\w-]{20,60}$/.test(value)) return value;
  const opened = decode({ token: value, secret: env().AUTH_SECRET, salt: cookieName() });
  const sealed = await opened.catch(() => null);
  return sealed?.secret ? String(sealed.secret) : null;
}
