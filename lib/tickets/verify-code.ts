import { idOfCode, signedCode } from '@/lib/signed-code';

/** What the QR code of a slip carries. */
export const verifyCode = (ticketId: string): string => signedCode('verify', ticketId);

/** The ticket of a slip's code; null for every text not made here. */
export const ticketOfCode = (code: string): string | null => idOfCode('verify', code);
