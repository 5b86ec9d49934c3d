import { sql } from '@/db/sql';
import { within } from '@/lib/limit';
import { Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { isRightCode } from './code';
import { isPhone, phoneIndex, phoneTail, sealPhone } from './phone';
import { sendCodeFor } from './send-code';

const TRIES = 10;
const MINUTES_15 = 900;

/** Sends a code to the number that the viewer wants to have from now on. */
export async function askNewPhone(viewer: Viewer, phone: string): Promise<void> {
  if (!isPhone(phone)) throw new Refusal('input', {}, { phone: 'phone' });
  if (!(await within(`newPhone:${viewer.personId}`, 86_400, TRIES))) throw new Refusal('tooOften');
  await sendCodeFor({ phone, purpose: 'new-phone', now: viewer.now });
}

/**
 * Makes the number the viewer's own, once its code is right. This session stays, all others end (T17). A number that is
 * somebody else's is refused, which only who holds that phone gets to know.
 */
export async function takeNewPhone(viewer: Viewer, phone: string, code: string): Promise<void> {
  const allowed = await within(`confirm:${viewer.personId}`, MINUTES_15, TRIES);
  if (!allowed) throw new Refusal('signIn.tooManyTries');
  if (!(await isRightCode({ phone, purpose: 'new-phone', now: viewer.now }, code)))
    throw new Refusal('input', {}, { code: 'signIn.wrongCode' });
  const sealed = sealPhone(phone, 'people|phone_sealed', viewer.personId);
  const row = await writeAs(viewer, (tx) =>
    tx.one<{ done: boolean }>(
      sql`select own_phone_set(${viewer.session}, ${sealed}, ${phoneIndex(phone)}, ${phoneTail(phone)}) as done`,
    ),
  );
  if (!row?.done) throw new Refusal('phoneTaken');
}
