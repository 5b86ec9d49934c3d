import { createHash, randomBytes } from 'node:crypto';
import { sql } from '@/db/sql';
import { database } from '@/lib/database';
import { SCOPE } from './authorize';

export type Round = { to: string; attempt: number; now: string };

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** Remembers where a browser wants to go and returns the state under which it may come back, once, within ten minutes. */
export async function beginRound(browser: string, to: string, attempt: number, now: Date | null): Promise<string> {
  const state = randomBytes(24).toString('hex');
  await database().plain(
    sql`select begin_wechat_round(${hashOf(state)}, ${hashOf(browser)}, ${to}, ${SCOPE}, ${attempt}, ${now})`,
  );
  return state;
}

/** The round a browser comes back from; null when it began in another browser, came back before or took too long. */
export async function endRound(browser: string, state: string, now: Date | null): Promise<Round | null> {
  const [row] = await database().plain<{ round: Round | null }>(
    sql`select end_wechat_round(${hashOf(state)}, ${hashOf(browser)}, ${now}) as round`,
  );
  return row?.round ?? null;
}
