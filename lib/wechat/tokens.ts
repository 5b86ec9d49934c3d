import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Database, Tx } from '@/db/client';
import { sql } from '@/db/sql';
import { database } from '@/lib/database';
import { type Answer, askWechat } from './ask';
import type { Wechat } from './authorize';
import { seal, unseal } from './seal';

type Kind = 'access' | 'jsapi';
type Kept = { value: string; fresh: boolean };
type Given = { value: string; seconds: number };

const seconds = z.number().int().positive();
const accessShape = z.object({ access_token: z.string().min(1), expires_in: seconds });
const ticketShape = z.object({ ticket: z.string().min(1), expires_in: seconds });

/** The access token was thrown away over there before its time. */
export const DEAD = [40001, 40014, 42001];
/** The server and the worker each have their own way in. */
type Source = Pick<Database, 'plain' | 'transaction'>;
const WAITS = 15;

/** The token that WeChat's API is called with: one for all machines, asked for again five minutes before it ends. */
export const accessToken = (wechat: Wechat, from: Source = database()) =>
  kept(from, wechat, 'access', () => askAccess(wechat));

/** The same in place of one that WeChat refused: at most once for all who meet it; null when there is none. */
export const accessTokenAfter = async (wechat: Wechat, dead: string, from: Source): Promise<string | null> =>
  (await renewed(from, wechat, 'access', () => askAccess(wechat), dead)) ?? accessToken(wechat, from);

/** The ticket that pages are signed with; a token found dead is replaced once. */
export async function jsTicket(wechat: Wechat): Promise<string | null> {
  let dead = false;
  const ask = (token: string) => async () => {
    const answer = await askTicket(wechat, token);
    dead = answer.at === 'refused' && DEAD.includes(answer.code);
    return answer;
  };
  const token = await accessToken(wechat);
  const ticket = token && (await kept(database(), wechat, 'jsapi', ask(token)));
  if (!token || !dead) return ticket;
  const next = await renewed(database(), wechat, 'access', () => askAccess(wechat), token);
  return next ? kept(database(), wechat, 'jsapi', ask(next)) : null;
}

/** What is kept, or asked for by one process while the others go on with the old, or wait a moment without one. */
async function kept(
  from: Source,
  wechat: Wechat,
  kind: Kind,
  ask: () => Promise<Answer<Given>>,
): Promise<string | null> {
  for (let i = 0; i < WAITS; i += 1) {
    const found = await read(from.plain, wechat, kind);
    if (found?.fresh) return found.value;
    const value = await renewed(from, wechat, kind, ask);
    if (value !== undefined) return value ?? found?.value ?? null;
    if (found) return found.value;
    await wait(200);
  }
  return null;
}

/**
 * Asks WeChat under a lock of the database and keeps the answer, unless somebody else just did; null when WeChat gave
 * none, undefined while another process is asking. `not` is a value known to be dead.
 */
async function renewed(
  from: Source,
  wechat: Wechat,
  kind: Kind,
  ask: () => Promise<Answer<Given>>,
  not?: string | null,
): Promise<string | null | undefined> {
  const { appId } = wechat;
  return from.transaction([], async (tx) => {
    const lock = sql`select pg_try_advisory_xact_lock(hashtextextended(${`wechat ${kind} ${appId}`}, 0)) as mine`;
    if (!(await tx.one<{ mine: boolean }>(lock))?.mine) return undefined;
    const found = await read(tx.rows, wechat, kind);
    if (found?.fresh && found.value !== not) return found.value;
    const answer = await ask();
    if (answer.at !== 'told') return null;
    const { value, seconds: lives } = answer.told;
    await tx.rows(sql`select keep_wechat_token(${appId}, ${kind}, ${seal('token', value)}, ${lives})`);
    return value;
  });
}

async function read(rows: Tx['rows'], { appId }: Wechat, kind: Kind): Promise<Kept | null> {
  const [row] = await rows<{ kept: Kept | null }>(sql`select wechat_token(${appId}, ${kind}) as kept`);
  const value = row?.kept && (await unseal('token', row.kept.value));
  return value ? { value, fresh: row.kept?.fresh ?? false } : null;
}

async function askAccess({ api, appId, secret }: Wechat): Promise<Answer<Given>> {
  const body = { grant_type: 'client_credential', appid: appId, secret, force_refresh: false };
  const answer = await askWechat(new URL('/cgi-bin/stable_token', api), accessShape, body);
  return answer.at === 'told'
    ? { at: 'told', told: { value: answer.told.access_token, seconds: answer.told.expires_in } }
    : answer;
}

async function askTicket({ api }: Wechat, token: string): Promise<Answer<Given>> {
  const url = new URL('/cgi-bin/ticket/getticket', api);
  url.search = String(new URLSearchParams({ access_token: token, type: 'jsapi' }));
  const answer = await askWechat(url, ticketShape);
  return answer.at === 'told'
    ? { at: 'told', told: { value: answer.told.ticket, seconds: answer.told.expires_in } }
    : answer;
}
