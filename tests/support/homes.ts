import type { Client } from 'pg';
import { roster } from '@/db/schema';
import { insert } from '@/db/sql';
import { bindHome } from '@/lib/homes/bind';
import { newId } from '@/lib/id';
import { sendCode, spendCode } from '@/lib/people/code';
import { phoneIndex, phoneTail, sealPhone } from '@/lib/people/phone';
import type { CodePurpose } from '@/lib/sms/purpose';
import type { Relation, Viewer } from '@/lib/viewer';
import { type Estate, NOW, see } from './estate';

let phones = 0;

export const newPhone = () => {
  phones += 1;
  return `1390001${String(phones).padStart(4, '0')}`;
};

/** The code that a phone is sent. */
export async function codeFor(phone: string, purpose: CodePurpose, now = NOW): Promise<string> {
  let code = '';
  await sendCode({ phone, purpose, now }, (sent) => {
    code = sent;
  });
  return code;
}

/** Somebody nobody has heard of signs in by a code. */
export async function arrive(phone = newPhone(), now = NOW) {
  const id = await spendCode({ phone, purpose: 'sign-in', now }, await codeFor(phone, 'sign-in', now));
  return { id, phone, viewer: await see({ id }, now) };
}

type Claim = { relation?: Relation; name?: string; until?: string };

export const claim = (viewer: Viewer, unit: string, more: Claim = {}) =>
  bindHome(viewer, { unit, relation: 'owner', name: '林小满', until: '', photos: [], ...more });

type Line = { name: string; phone?: string; relation?: Relation; unitId: string };

/** A line in the roster of the first community. */
export async function enterInRoster({ green, run }: Estate, { phone, relation = 'owner', ...line }: Line) {
  const id = newId();
  const sealed = phone && {
    phoneSealed: sealPhone(phone, 'roster|phone_sealed', id),
    phoneIndex: phoneIndex(phone),
    phoneTail: phoneTail(phone),
  };
  await run(insert(roster, { id, communityId: green.id, relation, enteredAt: NOW, ...line, ...sealed }));
}

/** Who did what, and why. */
export const actsCalled = async (admin: Client, what: string) =>
  (await admin.query('select person_id as who, reason from acts where what = $1 order by id', [what])).rows as {
    who: string;
    reason: string | null;
  }[];

export const openRequestOf = async (admin: Client, personId: string) =>
  (await admin.query("select id from home_requests where person_id = $1 and state = 'asked'", [personId])).rows[0]
    ?.id as string;
