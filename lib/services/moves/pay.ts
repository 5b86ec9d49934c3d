import { z } from 'zod';
import { Refusal } from '@/lib/refusal';
import { defineMove } from '../move';
import { payers } from '../ticket';
import { optionalWords, words } from './talk';
import { withoutPastVisit } from './visit';

/** REP-5: who pays is stated, with the reason, before work starts. */
export const setPayer = defineMove({
  by: ['desk', 'supervisor', 'manager', 'executor'],
  input: z.strictObject({ payer: z.enum(payers).exclude(['tenant']), words: words(200) }),
  fields: [
    {
      name: 'payer',
      control: 'chips',
      required: true,
      options: ['office', 'developer', 'fund', 'household', 'utility'],
    },
    { name: 'words', control: 'text', required: true, maxLength: 200 },
  ],
  visible: true,
  effect: (ticket, input) => {
    if (ticket.quoteState === 'agreed') throw new Refusal('quoteAgreed');
    return {
      set: { payer: input.payer, quoteFen: null, quoteState: null },
      content: { words: input.words },
      tell: ['household'],
    };
  },
});

/** Prices are typed in yuan, one line a part: 「上门费 30」. */
export function readLines(text: string): { name: string; fen: number }[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const found = /^(.{1,60}?)[\s::¥¥]+(\d{1,6})(?:\.(\d{1,2}))?\s*元?$/u.exec(line);
      if (!found) throw new Refusal('quoteLine', { line }, { lines: 'quoteLine' });
      return {
        name: (found[1] as string).trim(),
        fen: Number(found[2]) * 100 + Number((found[3] ?? '').padEnd(2, '0')),
      };
    });
}

/** 报价单: call-out, labour, parts. A later one replaces the earlier. */
export const offerQuote = defineMove({
  by: ['executor', 'desk', 'supervisor'],
  input: z.strictObject({ lines: words(800) }),
  fields: [{ name: 'lines', control: 'textarea', required: true, maxLength: 800, rows: 4 }],
  visible: true,
  effect: (_ticket, input) => {
    const lines = readLines(input.lines);
    const quoteFen = lines.reduce((sum, line) => sum + line.fen, 0);
    if (lines.length > 12) throw new Refusal('quoteLines', {}, { lines: 'quoteLines' });
    return {
      set: { payer: 'household', quoteFen, quoteState: 'offered' },
      content: { lines },
      sides: [{ to: 'quote', lines }],
      answers: true,
      tell: ['household'],
    };
  },
});

/** One side of a let home decides, and pays: a tenant can't bind the owner (REP-5). */
export const agreeQuote = defineMove({
  by: ['decider'],
  input: z.strictObject({}),
  fields: [],
  visible: true,
  when: ['hasQuote'],
  effect: (ticket, _input, actor, { now }) => ({
    set: {
      quoteState: 'agreed',
      payer: actor.standings.includes('tenant') ? 'tenant' : 'household',
      ...withoutPastVisit(ticket, now),
    },
    tell: ['executor', 'responsible'],
  }),
});

/** Refused = closed 「业主自行处理」. */
export const refuseQuote = defineMove({
  by: ['decider'],
  input: z.strictObject({ words: optionalWords(200) }),
  fields: [{ name: 'words', control: 'text', maxLength: 200 }],
  visible: true,
  final: true,
  when: ['hasQuote'],
  effect: (_ticket, input) => ({
    set: { quoteState: 'refused', outcome: 'selfPaid' },
    content: input,
    sides: [{ to: 'order', make: 'void' }],
    tell: ['executor', 'responsible'],
  }),
});
