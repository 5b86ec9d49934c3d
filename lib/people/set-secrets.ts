import 'server-only';
import { sql } from '@/db/sql';
import { noteAct } from '@/lib/acts/note';
import { Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { ownPhone } from './confirm';
import { hashPassword } from './password';
import { isWeakPin, weaknessOf } from './password-rules';
import { pinMark } from './pin';

/** Sets the viewer's password, which ends all their other sessions. Refuses one that is guessed at once. */
export async function setPassword(viewer: Viewer, password: string): Promise<void> {
  const weakness = weaknessOf(password, await ownPhone(viewer));
  if (weakness) throw new Refusal('input', {}, { password: weakness });
  const hash = await hashPassword(password);
  await writeAs(viewer, (tx) => tx.rows(sql`select own_password_set(${viewer.session}, ${hash})`));
  await noteAct(viewer, { what: 'passwordSet' });
}

/** Sets the six digits by which the viewer comes back to a shared desk. */
export async function setPin(viewer: Viewer, pin: string): Promise<void> {
  if (!/^\d{6}$/.test(pin)) throw new Refusal('input', {}, { pin: 'pinDigits' });
  if (isWeakPin(pin, await ownPhone(viewer))) throw new Refusal('input', {}, { pin: 'pinWeak' });
  await writeAs(viewer, (tx) => tx.rows(sql`select own_pin_set(${pinMark(pin, viewer.personId)})`));
  await noteAct(viewer, { what: 'pinSet' });
}
