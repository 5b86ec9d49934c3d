import { yuanText } from '@/lib/desk/amount';
import type { LooseWords } from '@/lib/i18n/service-words';
import { serviceOf } from '@/lib/services';
import type { EventLine, TicketPage } from './find-ticket';
import { optionOf } from './form-facts';

type Answers = Record<string, unknown>;

/**
 * What stands beneath a line of the history besides its words, by event: points given back, each with its reason, money
 * that changed hands, and what a new version of the form says otherwise than the one before it.
 */
export function eventLines({ ticket, events }: TicketPage, words: LooseWords): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let before: Answers | undefined;
  for (const event of events) {
    const details = event.content.details as Answers | undefined;
    const lines = [
      ...pointsOf(event, words),
      ...sumOf(event, words),
      ...(before && details ? differences(ticket.kind, before, details, words) : []),
    ];
    if (lines.length > 0) found.set(event.id, lines);
    before = details ?? before;
  }
  return found;
}

function pointsOf({ content }: EventLine, words: LooseWords): string[] {
  const points = (content.points ?? []) as { point: string; words: string }[];
  return points.map((one) => words('pointBack', { point: pointName(one.point, words), words: one.words }));
}

type Sum = { account: string; payer: string; fen: number; way?: string };

/** How much of what and of whom, and what was said to it. */
function sumOf({ content }: EventLine, words: LooseWords): string[] {
  const sum = content.sum as Sum | undefined;
  if (!sum) return [];
  const { account, payer, fen, way } = sum;
  const values = { account: words(`accounts.${account}`), payer: words(`payers.${payer}`), amount: yuanText(fen) };
  const said = words('sum', { ...values, way: way ? words(`ways.${way}`) : '' }).trim();
  return [said, ...(content.decision ? [words(`decisions.${String(content.decision)}`)] : [])];
}

/** A point of a form as its service names it: an answer, or one of its papers. */
export function pointName(point: string, words: LooseWords): string {
  const key = [`points.${point}`, `fields.paper_${point}.label`, `fields.${point}.label`].find((one) => words.has(one));
  return key ? words(key) : point;
}

const all = (value: unknown): string[] => [value ?? []].flat().map(String).filter(Boolean);

function differences(kind: string, before: Answers, after: Answers, words: LooseWords): string[] {
  return serviceOf(kind).fields.flatMap(({ name, control }) => {
    // What was accepted and signed stands on record by itself.
    if (control === 'accept' || control === 'signature') return [];
    const [old, fresh] = [all(before[name]), all(after[name])];
    if (JSON.stringify(old) === JSON.stringify(fresh)) return [];
    const label = words(`fields.${name}.label`);
    if (control === 'papers' || control === 'photos')
      return [words('changedFiles', { label, added: missingIn(old, fresh), taken: missingIn(fresh, old) })];
    const said = (values: string[]) => values.map((value) => optionOf(words, name, value)).join(' · ') || '—';
    return [words('changedAnswer', { label, before: said(old), after: said(fresh) })];
  });
}

const missingIn = (some: string[], others: string[]) => others.filter((one) => !some.includes(one)).length;
