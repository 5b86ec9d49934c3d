import 'server-only';
import { env } from '@/lib/env';
import { getTranslations } from '@/lib/i18n/translations';
import { newChallenge } from './challenge';

export type ProofProps = {
  /** Signed by the server, and how many zero bits the hash over it must begin with. */
  challenge: string;
  bits: number;
  /** The box of the form whose words the work is done over; none when the server knows the number. */
  of?: string;
  question: string;
  hint: string;
};

/** What a form that asks for a code needs to prove with; `phone` when this browser's number is known already. */
export async function sayProof(phone?: string): Promise<ProofProps> {
  const [t, { text, bits, a, b }] = await Promise.all([
    getTranslations('signIn'),
    newChallenge(env().LINLI_NOW ?? null, phone),
  ]);
  const digits = t('digits');
  const question = t('question', { a: digits.charAt(a - 1), b: digits.charAt(b - 1) });
  return { challenge: text, bits, question, hint: t('questionHint'), ...(phone ? {} : { of: 'phone' }) };
}
