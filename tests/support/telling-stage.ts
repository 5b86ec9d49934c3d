import { newId } from '@/lib/id';
import { openTestDatabase } from './database';
import { layEstate, NOW } from './estate';
import { linkWechat, setChannels } from './telling';
import { startWechat } from './wechat/server';

/** A database, an estate whose first owner has linked an account of WeChat, and the stand-in for WeChat and 企业微信. */
export async function openTellingStage() {
  const wechat = await startWechat();
  setChannels(wechat.url);
  const database = await openTestDatabase();
  const estate = await layEstate(database.admin);
  await linkWechat(database.admin, estate.green.owner.id, 'owner');
  const { admin } = database;
  const rows = async (text: string, values: unknown[] = []) => (await admin.query(text, values)).rows;
  /** Jobs take their time from LINLI_NOW, parsed once a process: each step sets it anew. */
  const setTime = async (now: Date) => {
    const { env } = await import('@/lib/env');
    Object.assign(env(), { LINLI_NOW: now });
    await admin.query("select set_config('app.now', $1, false)", [now.toISOString()]);
  };
  /** What the office wishes of SMS. */
  const setSms = (mode: string) =>
    admin.query(
      "update communities set settings = jsonb_build_object('telling', jsonb_build_object('sms', $1::text))",
      [mode],
    );
  const told = () =>
    rows('select channel, state, attempts, code, next_at, id, person_id from deliveries order by made_at, id');
  /** A message into somebody's inbox, as a notice would be; answers its cause. */
  const put = async (person: string, values: object = {}, cause = newId()) => {
    await admin.query(
      `insert into inbox (id, community_id, person_id, key, values, sent_at, cause) values ($1, $2, $3, 'notice', $4, $5, $6)`,
      [newId(), estate.green.id, person, { side: 'home', ...values }, NOW, cause],
    );
    return cause;
  };
  const clear = async () => {
    for (const table of ['deliveries', 'inbox', 'graphile_worker._private_jobs', 'telling_choices', 'robots'])
      await admin.query(`delete from ${table}`);
    await setSms('off');
    Object.assign(wechat.memory, { sent: [], posts: [], mood: 'well' });
    wechat.memory.unwilling.clear();
    await setTime(NOW);
  };
  const close = async () => {
    await database.close();
    await wechat.close();
  };
  return { database, estate, wechat, rows, setTime, setSms, told, put, clear, close };
}

export type TellingStage = Awaited<ReturnType<typeof openTellingStage>>;
