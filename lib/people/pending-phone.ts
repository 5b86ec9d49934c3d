import 'server-only';
import { cookies } from 'next/headers';
import { env } from '@/lib/env';
import { openPhone, sealPhone } from './phone';

const NAME = 'sign-in';
const MINUTES_10 = 600;

/** Remembers, in this browser alone, which number a code was asked for; sealed, and never in an address. */
export async function rememberPhone(phone: string): Promise<void> {
  const secure = env().ORIGIN.startsWith('https://');
  (await cookies()).set(NAME, sealPhone(phone), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    maxAge: MINUTES_10,
  });
}

/** The number whose code this browser is waiting for; null when there is none or the cookie was altered. */
export async function pendingPhone(): Promise<string | null> {
  const sealed = (await cookies()).get(NAME)?.value;
  if (!sealed) return null;
  return new Promise<string>((done) => done(openPhone(sealed))).catch(() => null);
}
