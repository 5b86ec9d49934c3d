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
    sent: [] as Record<string, unknown>[],
    /** What `client_msg_id` was taken already: WeChat sends it once. */
    known: new Set<string>(),
    /** What staff groups were posted, by the key of their robot. */
    posts: [] as { key: string; content: string; at: number }[],
    /** How the message API feels: it hangs, breaks off, is busy, or is well. */
    mood: 'well' as 'well' | 'hangs' | 'fails' | 'busy',
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
  if (memory.mood === 'busy') return no(-1, 'system error');
  if (memory.quota <= 0) return no(45009, 'reach max api daily quota limit');
  const to = String(body.touser ?? '');
  if (!/^o[\w-]{27}$/.test(to)) return no(40003, 'invalid openid');
  if (!body.template_id) return no(40037, 'invalid template_id');
  if (!fitsFields(body.data)) return no(47003, 'argument invalid!');
  if (memory.unwilling.has(to)) return no(43101, 'user refuse to accept the msg');
  const known = String(body.client_msg_id ?? '');
  if (known && memory.known.has(known)) return { errcode: 0, errmsg: 'ok', msgid: memory.sent.length };
  if (known) memory.known.add(known);
  memory.quota -= 1;
  memory.sent.push(body);
  return { errcode: 0, errmsg: 'ok', msgid: memory.sent.length };
}

/** What WeChat checks of the fields: their length by the letters of their names, and that none is empty. */
function fitsFields(data: unknown): boolean {
  const fields = Object.entries((data ?? {}) as Record<string, { value?: string }>);
  return fields.length > 0 && fields.every(([name, { value = '' }]) => value !== '' && value.length <= longest(name));
}

const longest = (name: string) => {
  if (name.startsWith('thing') || name.startsWith('time')) return 20;
  return name.startsWith('phrase') ? 5 : 32;
};

/** A robot whose key begins so was taken out of its group. */
const GONE = '00000000';
const A_MINUTE = 60_000;

/** POST /cgi-bin/webhook/send of 企业微信: 20 messages a minute, 4096 bytes of markdown. */
export function post(memory: Memory, key: string, body: Record<string, unknown>): Said {
  if (!/^[\da-f-]{36}$/.test(key) || key.startsWith(GONE)) return no(93000, 'invalid webhook url');
  const { content = '' } = (body.markdown ?? {}) as { content?: string };
  if (body.msgtype !== 'markdown' || !content) return no(40008, 'invalid message type');
  if (Buffer.byteLength(content) > 4096) return no(40058, 'markdown.content exceed max length 4096');
  const now = Date.now();
  const recent = memory.posts.filter((one) => one.key === key && one.at > now - A_MINUTE);
  if (recent.length >= 20) return no(45009, 'api freq out of limit');
  memory.posts.push({ key, content, at: now });
  return { errcode: 0, errmsg: 'ok' };
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
