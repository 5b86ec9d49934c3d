import NextAuth from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { env } from '@/lib/env';
import { sessionHash } from '@/lib/people/session';
import { viewerOf } from '@/lib/viewer';

const DAYS_90 = 90 * 86_400;

/**
 * next-auth keeps one thing in its cookie: the secret of a session row. Who stands behind it, and whether it still
 * holds, is read from the row on each request (lib/session.ts). Its own addresses are not served: `session` would tell
 * that secret to any script of a page, past the cookie's HttpOnly. Signing in and out are our actions.
 */
export const { auth, signIn, signOut } = NextAuth(() => {
  const secure = env().ORIGIN.startsWith('https://');
  return {
    trustHost: true,
    secret: env().AUTH_SECRET,
    session: { strategy: 'jwt', maxAge: DAYS_90 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
    cookies: {
      sessionToken: {
        name: secure ? '__Host-linli' : 'linli',
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
    },
    providers: [
      Credentials({
        credentials: { secret: {} },
        authorize: async ({ secret }) => {
          const text = typeof secret === 'string' ? secret : '';
          const viewer = text && (await viewerOf(sessionHash(text), env().LINLI_NOW ?? null, false));
          return viewer ? { id: text } : null;
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ secret: user?.id ?? token.secret }),
      session: ({ session, token }) => ({ expires: session.expires, secret: String(token.secret ?? '') }) as never,
    },
  };
});
