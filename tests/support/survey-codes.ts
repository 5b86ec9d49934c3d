import { idOfCode } from '@/lib/signed-code';
import { findStrips } from '@/lib/surveys/find-paper';
import { sendSurvey } from '@/lib/surveys/send';
import type { TestDatabase } from './database';
import { type Estate, later, see } from './estate';
import { draft, type Kind, term } from './surveys';

type Ground = { database: TestDatabase; estate: Estate };

/** A survey that is out, and the code on the strip of 3-2-1201; `more` is set in its row before it is sent. */
export async function sentOnStrips({ database, estate }: Ground, kind: Kind = {}, more = '') {
  const id = await draft(estate, kind);
  if (more) await database.admin.query(`update surveys set ${more} where id = $1`, [id]);
  await sendSurvey(await see(estate.green.manager), id, 1, term);
  return { id, code: await codeOnStrip(estate, id, '3-2-1201') };
}

/** What the QR code on a home's strip opens, as it is printed so many days after sending; empty where there is none. */
export async function codeOnStrip(estate: Estate, survey: string, home: string, days = 0) {
  const desk = later(await see(estate.green.clerk), days * 1440);
  const { strips } = await findStrips(desk, survey, estate.green.building);
  return strips.find(({ label }) => label === home)?.href?.split('/answer/')[1] ?? '';
}

export const inviteOf = (code: string): string => idOfCode('answer', code) ?? '';
