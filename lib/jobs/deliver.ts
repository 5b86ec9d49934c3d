import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { sql } from '@/db/sql';
import { MINUTE } from '@/lib/clock/day';
import { env } from '@/lib/env';
import { idInput, newId } from '@/lib/id';
import { log } from '@/lib/log';
import { canTell } from '@/lib/telling/can-tell';
import { decideSending } from '@/lib/telling/decide';
import type { Channel, Delivery } from '@/lib/telling/delivery';
import { sendRobot } from '@/lib/telling/send-robot';
import { sendTellingSms } from '@/lib/telling/send-sms';
import { sendWechat } from '@/lib/telling/send-wechat';
import { nextTry, type Verdict } from '@/lib/telling/verdict';
import { enqueue } from '@/lib/tickets/queue';
import { jobTime } from './clock';
import { asCommunity, workerDatabase } from './worker-database';

const payload = z.object({ community: idInput, channel: z.enum(['wechat', 'sms', 'robot']) });

/** So many are on their way at once; a provider that hangs holds up so many for its patience, then rests. */
const AT_ONCE = 20;
/** Then another community's turn. */
const TURN = 40_000;
const REST = MINUTE;

/** Until when, by this process's clock, a channel is left alone. */
const resting = new Map<Channel, number>();

/** Sends what is due on one channel of a community, and sets the next wake-up. */
export async function deliver(input: unknown): Promise<void> {
  const { community, channel } = payload.parse(input);
  const began = performance.now();
  let rests = began < (resting.get(channel) ?? 0);
  while (!rests && performance.now() - began < TURN) {
    const taken = await claim(community, channel);
    if (taken.length === 0) break;
    const verdicts = await Promise.all(taken.map((told) => send(told)));
    rests = verdicts.every((verdict) => verdict === 'silent');
    if (rests) resting.set(channel, performance.now() + REST);
  }
  await wakeAgain(community, channel, rests);
}

async function claim(community: string, channel: Channel): Promise<Delivery[]> {
  const { WECHAT, WECHAT_TELLS } = env();
  const again = channel === 'wechat' && WECHAT_TELLS?.by !== 'subscribe';
  const room = channel === 'robot' ? await roomInGroup(community) : AT_ONCE;
  const rows = await workerDatabase().plain<{ told: Omit<Delivery, 'channel' | 'communityId'> }>(
    sql`select claim_deliveries(${channel}, ${community}, ${newId()}, ${jobTime()}, ${again}, ${WECHAT?.appId ?? ''},
          ${Math.min(room, AT_ONCE)}) as told`,
  );
  return rows.map(({ told }) => ({ ...told, channel, communityId: community }));
}

async function roomInGroup(community: string): Promise<number> {
  const [row] = await workerDatabase().plain<{ room: number }>(sql`select robot_room(${community}) as room`);
  return row?.room ?? 0;
}

/** One message: put off, left out, or handed over; what came of it is on record before the next is looked at. */
async function send(told: Delivery): Promise<'silent' | 'heard'> {
  const now = jobTime();
  const decision = decide(told, now);
  if (decision.at === 'never') return settle(told, { state: 'skipped', code: decision.code });
  if (decision.at === 'later') return settle(told, { state: 'queued', next: decision.until, code: 'quiet' });
  const verdict = await handTo(told);
  if (verdict.at === 'sent') return settle(told, { state: 'sent', tried: true, provider: verdict.id });
  const next = verdict.at === 'again' ? nextTry(told.attempts + 1, verdict, now, randomInt(1000) / 1000) : null;
  const { code } = verdict;
  await settle(told, { state: next ? 'queued' : 'dead', tried: true, next, code });
  if (!next) log.warn({ delivery: told.id, channel: told.channel, why: code }, 'a message could not be delivered');
  return verdict.at === 'again' && verdict.silent ? 'silent' : 'heard';
}

type Leaving = { at: 'now' } | { at: 'later'; until: Date } | { at: 'never'; code: string };

function decide(told: Delivery, now: Date): Leaving {
  const { SMS, WECHAT, WECHAT_TELLS } = env();
  const { channel } = told;
  if (channel === 'robot') return told.private ? { at: 'never', code: 'private' } : { at: 'now' };
  if (channel === 'wechat' && !(WECHAT && WECHAT_TELLS)) return { at: 'never', code: 'notSetUp' };
  if (channel === 'wechat' && !told.openid) return { at: 'never', code: 'noAccount' };
  if (channel === 'sms' && !canTell(SMS)) return { at: 'never', code: 'notSetUp' };
  return decideSending({ ...told, channel }, now);
}

const handTo = (told: Delivery): Promise<Verdict> => {
  if (told.channel === 'wechat') return sendWechat(told, workerDatabase());
  return told.channel === 'sms' ? sendTellingSms(told, workerDatabase()) : sendRobot(told);
};

type Outcome = {
  state: 'queued' | 'sent' | 'skipped' | 'dead';
  tried?: boolean;
  next?: Date | null;
  code?: string;
  provider?: string;
};

async function settle(told: Delivery, { state, tried, next, code, provider }: Outcome): Promise<'heard'> {
  const [row] = await workerDatabase().plain<{ ours: boolean }>(
    sql`select settle_delivery(${told.id}, ${told.claim}, ${state}, ${tried ?? false}, ${next ?? null}, ${code ?? null},
          ${provider ?? null}, ${jobTime()}) as ours`,
  );
  if (!row?.ours) log.warn({ delivery: told.id, state }, 'came back to a message that another worker had taken up');
  return 'heard';
}

/** Its own key: it never puts off a wake-up for what was written meanwhile. */
async function wakeAgain(community: string, channel: Channel, rests: boolean): Promise<void> {
  const now = jobTime();
  await asCommunity(community, now, async (tx) => {
    const next = await tx.one<{ at: Date | null }>(sql`select next_delivery(${channel}, ${community}) as at`);
    if (!next?.at) return;
    const soonest = now.getTime() + (rests ? REST : channel === 'robot' ? REST / 3 : 0);
    const at = new Date(Math.max(next.at.getTime(), soonest));
    await tx.rows(enqueue('deliver', { community, channel }, `deliver later ${channel} ${community}`, at));
  });
}
