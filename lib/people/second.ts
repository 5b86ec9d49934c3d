import 'server-only';
import { sql } from '@/db/sql';
import { noteAct, noteRefusal } from '@/lib/acts/note';
import { within } from '@/lib/limit';
import { Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { findCredentials } from './credentials';
import { newRecoveryCodes, recoveryMark } from './recovery';
import { offeredSecret, sealSecret, stepOf, unsealSecret } from './totp';

const QUARTER = 900;
const TRIES = 10;

/** Takes the second factor: a code of the authenticator, once, or one of the recovery codes, once. */
export async function giveSecond(viewer: Viewer, code: string): Promise<void> {
  await refuseTries(viewer);
  const by = /^\d{6}$/.test(code) ? 'totp' : 'recovery';
  const right = by === 'totp' ? await spendTotp(viewer, code) : await spendRecovery(viewer, code);
  if (!right) await turnAway(viewer, by);
  await noteAct(viewer, { what: 'second', target: by });
}

/** Takes the secret that this session offers, proved by a code of it; answers the recovery codes, which nobody sees again. */
export async function enrol(viewer: Viewer, code: string): Promise<string[]> {
  await refuseTries(viewer);
  const secret = offeredSecret(viewer.session, viewer.personId);
  const step = stepOf(secret, code, viewer.now);
  if (step === null) return turnAway(viewer, 'totp');
  const codes = newRecoveryCodes();
  const marks = codes.map((one) => recoveryMark(one, viewer.personId));
  await writeAs(viewer, (tx) =>
    tx.rows(sql`select own_totp_set(${viewer.session}, ${sealSecret(secret, viewer.personId)}, ${step}, ${marks})`),
  );
  await noteAct(viewer, { what: 'enrolled' });
  return codes;
}

/** Ten new recovery codes in place of the old ones. */
export async function renewRecovery(viewer: Viewer): Promise<string[]> {
  const codes = newRecoveryCodes();
  const marks = codes.map((one) => recoveryMark(one, viewer.personId));
  const set = await writeAs(viewer, (tx) => tx.one<{ set: boolean }>(sql`select own_recovery_set(${marks}) as set`));
  if (!set?.set) throw new Refusal('notFound');
  await noteAct(viewer, { what: 'recoveryMade' });
  return codes;
}

async function spendTotp(viewer: Viewer, code: string): Promise<boolean> {
  const { totpSealed } = await findCredentials(viewer);
  const step = totpSealed && stepOf(unsealSecret(totpSealed, viewer.personId), code, viewer.now);
  return step ? spend(viewer, sql`select own_totp_spend(${viewer.session}, ${step}) as spent`) : false;
}

const spendRecovery = (viewer: Viewer, code: string) =>
  spend(viewer, sql`select own_recovery_spend(${viewer.session}, ${recoveryMark(code, viewer.personId)}) as spent`);

const spend = async (viewer: Viewer, statement: ReturnType<typeof sql>) =>
  (await writeAs(viewer, (tx) => tx.one<{ spent: boolean }>(statement)))?.spent ?? false;

async function refuseTries({ personId }: Viewer) {
  if (!(await within(`second:${personId}`, QUARTER, TRIES))) throw new Refusal('signIn.tooManyTries');
}

async function turnAway(viewer: Viewer, by: string): Promise<never> {
  await noteRefusal(viewer, { what: 'signInRefused', target: by });
  throw new Refusal('input', {}, { code: 'signIn.wrongSecond' });
}
