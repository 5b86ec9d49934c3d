import 'server-only';
import { sql } from '@/db/sql';
import { noteAct, noteRefusal } from '@/lib/acts/note';
import { within } from '@/lib/limit';
import { Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { type CodeAsked, isRightCode } from './code';
import { findCredentials } from './credentials';
import { isPassword } from './password';
import { openPhoneOf } from './phone';
import { giveSecond } from './second';
import { sendCodeFor } from './send-code';

export type ConfirmWay = 'second' | 'password' | 'code';

/** By what the viewer shows again who they are: the strongest they have. */
export async function confirmWay(viewer: Viewer): Promise<ConfirmWay> {
  if (viewer.signedIn.hasSecond) return 'second';
  return (await findCredentials(viewer)).passwordHash ? 'password' : 'code';
}

/** Takes what shows who the viewer is, by their own way and no other. */
export async function confirm(viewer: Viewer, given: string): Promise<void> {
  const way = await confirmWay(viewer);
  if (way === 'second') await giveSecond(viewer, given);
  else await prove(viewer, way, given);
  await noteAct(viewer, { what: 'confirmed', target: way });
}

/** Sends a code to the viewer's own number, for showing who they are or for deleting their account. */
export async function sendOwnCode(viewer: Viewer, purpose: 'confirm' | 'erase'): Promise<void> {
  await sendCodeFor(await ownCode(viewer, purpose));
}

/** What a code to the viewer's own number is asked for with. */
export async function ownCode(viewer: Viewer, purpose: 'confirm' | 'erase'): Promise<CodeAsked> {
  return { phone: await ownPhone(viewer), purpose, now: viewer.now };
}

export async function ownPhone(viewer: Viewer): Promise<string> {
  const { phoneSealed } = await findCredentials(viewer);
  if (!phoneSealed) throw new Refusal('signIn.unknown');
  return openPhoneOf(phoneSealed, viewer.personId);
}

async function prove(viewer: Viewer, way: 'password' | 'code', given: string) {
  if (!(await within(`confirm:${viewer.personId}`, 900, 10))) throw new Refusal('signIn.tooManyTries');
  const right = way === 'password' ? await isOwnPassword(viewer, given) : await isOwnCode(viewer, given);
  if (!right) {
    await noteRefusal(viewer, { what: 'signInRefused', target: way });
    throw new Refusal('input', {}, { code: way === 'password' ? 'signIn.wrongPassword' : 'signIn.wrongCode' });
  }
  await writeAs(viewer, (tx) => tx.rows(sql`select own_session_proved(${viewer.session}, false)`));
}

const isOwnPassword = async (viewer: Viewer, given: string) =>
  isPassword(given, (await findCredentials(viewer)).passwordHash);

const isOwnCode = async (viewer: Viewer, given: string) => isRightCode(await ownCode(viewer, 'confirm'), given);
