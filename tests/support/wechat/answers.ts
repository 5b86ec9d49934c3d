import { randomBytes } from 'node:crypto';
import { appid, secret } from './account';
import { openidOf, type Trouble, troubleOf } from './personas';

const MINUTES_5 = 300_000;

/** What the stand-in remembers: codes, tokens, what was called, and what a test told it to do. */
export function makeMemory() {
  return {
    codes: new Map<string, { persona: string; at: number; used: boolean }>(),
    tokens: new Set<string>(),
    current: '',
    tickets: 0,
    met: new Set<string>(),
    /** Paths that were asked for, in order; never with their secrets. */
    calls: [] as string[],
    sent: [] as unknown[],
    /** Calls of the message API left today. */
    quota: 1000,
    unwilling: new Set<string>(),
  };
}

export type Memory = ReturnType<typeof makeMemory>;
export type Said = { errcode: number; errmsg: string } | Record<string, unknown>;

const no = (errcode: number, errmsg: string): Said => ({ errcode, errmsg: `${errmsg} rid: stand-in` });

/** A code for whoever holds the phone; good once, for five minutes. */
export function codeFor(memory: Memory, persona: string): string {
  const code = `0${randomBytes(16).toString('hex').slice(1)}`;
  memory.codes.set(code, { persona, at: Date.now(), used: false });
  return code;
}

export type Exchanged = { said: Said; trouble?: Trouble };

/** GET /sns/oauth2/access_token */
export function exchange(memory: Memory, asked: URLSearchParams): Exchanged {
  const wrong = wrongAccount(asked.get('appid'), asked.get('secret'));
  if (wrong) return { said: wrong };
  const code = memory.codes.get(asked.get('code') ?? '');
  if (asked.get('grant_type') !== 'authorization_code') return { said: no(40002, 'invalid grant_type') };
  if (!code || Date.now() - code.at > MINUTES_5) return { said: no(40029, 'invalid code') };
  const trouble = troubleOf(code.persona);
  const again = memory.met.has(code.persona);
  memory.met.add(code.persona);
  if (code.used || (trouble === 'used' && !again)) return { said: no(40163, 'code been used') };
  code.used = true;
  if (trouble === 'stale') return { said: no(40029, 'invalid code') };
  if (trouble === 'busy') return { said: no(-1, 'system error') };
  if (trouble === 'quota') return { said: no(45011, 'api minute-quota reach limit') };
  const snapshot = trouble === 'snapshot' ? { is_snapshotuser: 1 } : {};
  const tokens = { access_token: token(), refresh_token: token() };
  const said = { ...tokens, expires_in: 7200, openid: openidOf(code.persona), scope: 'snsapi_base', ...snapshot };
  return { said, trouble };
}

/** POST /cgi-bin/stable_token: the same one again while it lives. */
export function stableToken(memory: Memory, asked: Record<string, unknown>): Said {
  const wrong = wrongAccount(asked.appid, asked.secret);
  if (wrong) return wrong;
  if (asked.grant_type !== 'client_credential') return no(40002, 'invalid grant_type');
  if (!memory.tokens.has(memory.current) || asked.force_refresh === true) {
    memory.current = token();
    memory.tokens.add(memory.current);
  }
  return { access_token: memory.current, expires_in: 7200 };
}

/** GET /cgi-bin/ticket/getticket */
export function ticket(memory: Memory, asked: URLSearchParams): Said {
  const dead = deadToken(memory, asked);
  if (dead) return dead;
  if (asked.get('type') !== 'jsapi') return no(40097, 'invalid args');
  memory.tickets += 1;
  return { errcode: 0, errmsg: 'ok', ticket: `ticket-${memory.tickets}-${'0'.repeat(64)}`, expires_in: 7200 };
}

/** POST /cgi-bin/message/template/send and …/subscribe/bizsend */
export function message(memory: Memory, asked: URLSearchParams, body: Record<string, unknown>): Said {
  const dead = deadToken(memory, asked);
  if (dead) return dead;
  if (memory.quota <= 0) return no(45009, 'reach max api daily quota limit');
  const to = String(body.touser ?? '');
  if (!/^o[\w-]{27}$/.test(to)) return no(40003, 'invalid openid');
  if (!body.template_id) return no(40037, 'invalid template_id');
  if (memory.unwilling.has(to)) return no(43101, 'user refuse to accept the msg');
  memory.quota -= 1;
  memory.sent.push(body);
  return { errcode: 0, errmsg: 'ok', msgid: memory.sent.length };
}

function wrongAccount(id: unknown, word: unknown): Said | undefined {
  if (id !== appid) return no(40013, 'invalid appid');
  return word === secret ? undefined : no(40125, 'invalid appsecret');
}

function deadToken(memory: Memory, asked: URLSearchParams): Said | undefined {
  const given = asked.get('access_token') ?? '';
  if (!given) return no(41001, 'access_token missing');
  return memory.tokens.has(given) ? undefined : no(42001, 'access_token expired');
}

const token = () => `99_${randomBytes(60).toString('base64url')}`;
