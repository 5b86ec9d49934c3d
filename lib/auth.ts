import NextAuth from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { env } from '@/lib/env';
import { sessionHash } from '@/lib/people/session';
import { cookieName, isSecure, secretIn } from '@/lib/session-cookie';
import { viewerOf } from '@/lib/viewer';

const DAYS_90 = 90 * 86_400;

/**
 * next-auth keeps one thing in its cookie: the secret of a session row. Who stands behind it, and whether it still
 * holds, is read from the row on each request (lib/session.ts). Its own addresses are not served: `session` would tell
 * that secret to any script of a page, past the cookie's HttpOnly. Signing in and out are our actions.
 */
export const { signIn, signOut } = NextAuth(() => {
  return {
    trustHost: true,
    secret: env().AUTH_SECRET,
    session: { strategy: 'jwt', maxAge: DAYS_90 },
    jwt: {
      encode: ({ token }) => String(token?.secret ?? ''),
      decode: async ({ token }) => (token ? { secret: await secretIn(token) } : null),
    },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
    cookies: {
      sessionToken: {
        name: cookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() },
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
