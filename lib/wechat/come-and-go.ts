import 'server-only';
import { noteRefusal } from '@/lib/acts/note';
import { clientAddress } from '@/lib/client-address';
import { env } from '@/lib/env';
import { within } from '@/lib/limit';
import { ownPath } from '@/lib/people/own-path';
import { enterAsPerson } from '@/lib/people/sign-in';
import { findViewer } from '@/lib/session';
import { authorizeUrl, type Wechat } from './authorize';
import { browserSecret, knownBrowser, restFromWechat } from './cookies';
import { isInWechat } from './door';
import { exchange, type Met } from './exchange';
import { personOfAccount } from './links';
import { forgetAccount, rememberAccount } from './pending';
import { beginRound, endRound, type Round } from './rounds';

/** Why nobody was signed in, as the sign-in page says it. */
export const wechatNotes = ['again', 'busy', 'link', 'snapshot'] as const;
type Note = (typeof wechatNotes)[number];

const AN_HOUR = 3600;
/** Many residents share one address of their provider, and an estate one Wi-Fi. */
const ROUNDS_AN_HOUR = 1200;

/** Where to send somebody who wants in: through WeChat inside its browser, else to the sign-in page. */
export async function goToWechat(asked: string | null): Promise<string> {
  const to = ownPath(asked) ?? '/';
  const wechat = env().WECHAT;
  if (await findViewer()) return to;
  if (!wechat || !(await isInWechat())) return signInPage(to);
  if (!(await within(`wechat:${await clientAddress()}`, AN_HOUR, ROUNDS_AN_HOUR))) return signInPage(to, 'busy');
  return begin(wechat, to, 0);
}

/** Takes in who comes back from WeChat, and answers where they are led. */
export async function comeFromWechat(code: string | null, state: string | null): Promise<string> {
  const wechat = env().WECHAT;
  const browser = await knownBrowser();
  const round = wechat && browser && state ? await endRound(browser, state, env().LINLI_NOW ?? null) : null;
  if (!wechat || !round) return refuse();
  return takeIn(wechat, round, code ? await exchange(wechat, code) : { at: 'nobody' });
}

async function takeIn(wechat: Wechat, round: Round, met: Met): Promise<string> {
  if (met.at === 'stale' && round.attempt === 0) return begin(wechat, round.to, 1);
  if (met.at !== 'account') return turnAway(round.to, met.at === 'snapshot' ? 'snapshot' : 'busy');
  const known = await personOfAccount(wechat.appId, met.openid, env().LINLI_NOW ?? null);
  if (known) {
    await forgetAccount();
    return enterAsPerson(known.personId, 'wechat', round.to, { link: known.link });
  }
  await rememberAccount(wechat.appId, met.openid, new Date(round.now));
  return turnAway(round.to, 'link');
}

async function begin(wechat: Wechat, to: string, attempt: number): Promise<string> {
  const state = await beginRound(await browserSecret(), to, attempt, env().LINLI_NOW ?? null);
  await restFromWechat('begun');
  return authorizeUrl(wechat, `${env().ORIGIN}/api/wechat/callback`, state);
}

/** Back and reload bring a used state again: who is signed in by then is simply let on. */
async function refuse(): Promise<string> {
  if (await findViewer()) return '/';
  await noteRefusal(null, { what: 'signInRefused', target: 'wechat' });
  return turnAway('/', 'again');
}

async function turnAway(to: string, note: Note): Promise<string> {
  await restFromWechat('failed');
  return signInPage(to, note);
}

function signInPage(to: string, note?: Note): string {
  const asked = new URLSearchParams({ ...(note && { wechat: note }), ...(to !== '/' && { to }) });
  return asked.size > 0 ? `/sign-in?${asked}` : '/sign-in';
}
