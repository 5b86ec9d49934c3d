import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';

/** Refuses a post whose Origin is missing, `null` or another site's: neither ours by name nor the host asked for. */
export function requireOwnOrigin({ headers }: Request): void {
  const origin = headers.get('origin') ?? '';
  const host = headers.get('host');
  if (origin === env().ORIGIN || (host && (origin === `https://${host}` || origin === `http://${host}`))) return;
  throw new Refusal('files.notFromHere');
}
