import 'server-only';
import { cookies } from 'next/headers';
import { env } from '@/lib/env';
import type { Viewer } from '@/lib/viewer';
import { seal, unseal } from './sealed';

const NAME = 'recovery';
const PURPOSE = 'codes to show';
const MINUTES_10 = 600;

/** Carries new recovery codes to the page that shows them; sealed, in this browser alone, until they are written down. */
export async function carryCodes({ personId }: Viewer, codes: string[]): Promise<void> {
  const secure = env().ORIGIN.startsWith('https://');
  const options = { httpOnly: true, sameSite: 'lax' as const, path: '/', secure, maxAge: MINUTES_10 };
  (await cookies()).set(NAME, seal(codes.join(' '), PURPOSE, personId), options);
}

/** The codes on their way; none once they were put away, or when they are somebody else's. */
export async function carriedCodes({ personId }: Viewer): Promise<string[]> {
  const sealed = (await cookies()).get(NAME)?.value;
  if (!sealed) return [];
  return new Promise<string[]>((done) => done(unseal(sealed, PURPOSE, personId).split(' '))).catch(() => []);
}

export const putCodesAway = async () => void (await cookies()).delete(NAME);
