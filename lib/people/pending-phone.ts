import 'server-only';
import { cookies } from 'next/headers';
import { env } from '@/lib/env';
import { openPhone, sealPhone } from './phone';

const PLACE = 'cookie|phone';
const MINUTES_10 = 600;

type Why = 'sign-in' | 'new-phone';

/** Remembers, in this browser alone, which number a code was asked for and why; sealed, and never in an address. */
export async function rememberPhone(phone: string, why: Why = 'sign-in'): Promise<void> {
  const secure = env().ORIGIN.startsWith('https://');
  (await cookies()).set(why, sealPhone(phone, PLACE, why), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    maxAge: MINUTES_10,
  });
}

/** The number whose code this browser is waiting for; null when there is none or the cookie was altered. */
export async function pendingPhone(why: Why = 'sign-in'): Promise<string | null> {
  const sealed = (await cookies()).get(why)?.value;
  if (!sealed) return null;
  return new Promise<string>((done) => done(openPhone(sealed, PLACE, why))).catch(() => null);
}
