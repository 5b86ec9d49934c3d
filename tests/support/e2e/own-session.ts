import { randomBytes } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import { sessionHash } from '@/lib/people/session';
import { testMoment } from '../moment';
import { openState, type State, secrets } from './access/state';

/** `at`: another portal of the same database, at another time. */
type How = {
  kind?: 'desk' | 'resident';
  provedMinutesAgo?: number;
  second?: boolean;
  at?: { origin: string; now: string };
};

/**
 * A browser of its own that somebody is signed in on, as by a code and not as a persona of the demo, whom several rules
 * spare. No door of signing in is used up by it.
 */
export async function ownBrowser(browser: Browser, state: State, personId: string, how: How = {}) {
  const cookie = await ownCookie(state, personId, how);
  const context = await browser.newContext(how.at ? { baseURL: how.at.origin } : {});
  await context.addCookies([cookie]);
  return context;
}

async function ownCookie(state: State, personId: string, how: How) {
  const secret = randomBytes(32).toString('base64url');
  const hash = sessionHash(secret);
  const now = how.at?.now ?? testMoment;
  const given = [personId, hash, now, how.kind ?? 'desk', how.second ? now : null];
  await state.query("select open_session($1, $2, $3, 'test', $4, 'code', 30, 720, null, null, $5)", given);
  await state.query('update sessions set proved_at = proved_at - make_interval(mins => $2) where hash = $1', [
    hash,
    how.provedMinutesAgo ?? 0,
  ]);
  const value = await encode({ token: { secret }, secret: secrets().AUTH_SECRET, salt: 'linli', maxAge: 3600 });
  return { name: 'linli', value, domain: 'localhost', path: '/' };
}

/** Whoever is signed in on this page becomes the estate's administrator, who is no persona of the demo. */
export const asAdministrator = (path: string) => async (page: Page) => {
  const state = await openState();
  const cookie = await ownCookie(state, await colleagueCalled(state, '陆一帆'), { second: true });
  await state.end();
  await page.context().clearCookies({ name: 'linli' });
  await page.context().addCookies([cookie]);
  return path;
};

/** A colleague of the estate by name, of whom there is one. */
export async function colleagueCalled(state: State, name: string): Promise<string> {
  const { rows } = await state.query(
    'select id from people p where name = $1 and exists (select 1 from posts o where o.person_id = p.id)',
    [name],
  );
  if (rows.length !== 1) throw new Error(`${name} is ${rows.length} people of the estate`);
  return rows[0].id;
}
