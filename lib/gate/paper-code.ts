import { idOfCode, signedCode } from '@/lib/signed-code';

/** What may be checked at the gate (REN-7, REN-8). */
const papers = ['permit', 'pass'] as const;
export type PaperKind = (typeof papers)[number];

/** What the QR code of a permit or a pass carries: its kind is part of the proof, a ticket's code proves neither. */
export const paperCode = (kind: PaperKind, id: string): string => signedCode(kind, id);

/** The permit or pass of a code; null for every text not made here for one of them, also for the code of a slip. */
export function paperOfCode(code: string): { kind: PaperKind; id: string } | null {
  for (const kind of papers) {
    const id = idOfCode(kind, code);
    if (id) return { kind, id };
  }
  return null;
}
