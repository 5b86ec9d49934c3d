import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';

/** Whether a post comes from a page of ours: its Origin is ours by name or the host asked for; missing and `null` are not. */
export function isOwnOrigin({ headers }: Request): boolean {
  const origin = headers.get('origin') ?? '';
  const host = headers.get('host');
  return origin === env().ORIGIN || Boolean(host && (origin === `https://${host}` || origin === `http://${host}`));
}

export function requireOwnOrigin(request: Request): void {
  if (!isOwnOrigin(request)) throw new Refusal('files.notFromHere');
}
