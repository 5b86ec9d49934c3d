import { createHash, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/env';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Whether a request names METRICS_TOKEN; takes as long whatever it names, and is false where none is set. */
export function knowsToken(authorization: string | null): boolean {
  const token = env().METRICS_TOKEN;
  return token !== undefined && timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`));
}
