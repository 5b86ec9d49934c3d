import { sql } from '@/db/sql';
import { log } from '@/lib/log';
import { openPhone, type PhonePlace, sealPhone } from '@/lib/people/phone';
import { sealedNow } from '@/lib/people/sealed';
import { SECOND, sealSecret, unsealSecret } from '@/lib/people/totp';
import { openRobot, ROBOT, sealRobot } from '@/lib/telling/robot-key';
import { workerDatabase } from './worker-database';

const AT_ONCE = 200;
const BATCHES = 500;

type Row = { place: string; id: string; sealed: string };

/**
 * Seals with today's key, and for its own row, what an older key or an older version of the program sealed. One that can't
 * be opened stays as it is and is told of: its key is missing from PHONE_KEYS_OLD.
 */
export async function sealAnew(): Promise<void> {
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const rows = await workerDatabase().plain<Row>(
      sql`select place, id, sealed from sealed_otherwise(${sealedNow()}, ${AT_ONCE})`,
    );
    const done = await Promise.all(rows.map(renew));
    const failed = done.filter((ok) => !ok).length;
    if (failed > 0) return log.error({ sealed: failed }, 'what an unknown key sealed can’t be opened');
    if (rows.length < AT_ONCE) return;
  }
}

async function renew({ place, id, sealed }: Row): Promise<boolean> {
  const next = await new Promise<string>((done) => done(again(place, id, sealed))).catch(() => null);
  if (next) await workerDatabase().plain(sql`select seal_anew(${place}, ${id}, ${sealed}, ${next})`);
  return next !== null;
}

function again(place: string, id: string, sealed: string): string {
  if (place === SECOND) return sealSecret(unsealSecret(sealed, id), id);
  if (place === ROBOT) return sealRobot(openRobot(sealed, id), id);
  return sealPhone(openPhone(sealed, place as PhonePlace, id), place as PhonePlace, id);
}
