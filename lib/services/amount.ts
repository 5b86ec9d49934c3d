import { z } from 'zod';

const SHAPE = /^[¥￥]?(\d{1,6})(?:\.(\d{1,2}))?元?$/u;

/** Fen of an amount typed in yuan, 「2000」 or 「2000.50」; null when it is none. */
export function fenOf(text: string): number | null {
  const found = SHAPE.exec(text.replaceAll(/[\s,，]/g, ''));
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : null;
}

/** What a field in yuan holds, in fen: more than nothing. */
export const yuanInput = z.string().transform((text, c) => {
  const fen = fenOf(text);
  if (fen) return fen;
  c.addIssue({ code: 'custom', params: { key: text.trim() ? 'amountForm' : 'invalid_type' } });
  return z.NEVER;
});

/** Fen as a sentence says it, in yuan. */
export const yuanOf = (fen: number): string => (fen / 100).toFixed(2);

export const yuanField = { name: 'yuan', control: 'text', required: true, maxLength: 12 } as const;
