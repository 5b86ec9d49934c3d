import { createHmac } from 'node:crypto';
import { generateURI, ScureBase32Plugin, verifySync } from 'otplib';
import { isFirst, keyFor, seal, unseal, unsealFirst } from './sealed';

/** What the secret is sealed for. */
export const SECOND = 'second factor';
/** One step of 30 seconds before and after, for a clock that is a little off. */
const TOLERANCE = 30;

const base32 = new ScureBase32Plugin();

/** The secret that this session offers to a person: the same until they have taken it, and kept nowhere until then. */
export function offeredSecret(session: string, personId: string): string {
  const bytes = createHmac('sha256', keyFor('second factor offered')).update(`${session}|${personId}`).digest();
  return base32.encode(new Uint8Array(bytes.subarray(0, 20)), { padding: false });
}

/** What the QR code says to the authenticator. */
export const authenticatorUri = (secret: string, issuer: string, label: string): string =>
  generateURI({ issuer, label, secret });

/** The step of 30 seconds that a code is of; null when it is none of now, just before or just after. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const epoch = Math.floor(now.getTime() / 1000);
  const found = verifySync({ secret, token: code, epoch, epochTolerance: TOLERANCE });
  return found.valid && 'timeStep' in found ? found.timeStep : null;
}

export const sealSecret = (secret: string, personId: string): string => seal(secret, SECOND, personId);
export const unsealSecret = (sealed: string, personId: string): string =>
  isFirst(sealed) ? unsealFirst(sealed, SECOND, personId) : unseal(sealed, SECOND, personId);
