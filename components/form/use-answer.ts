import { useEffect, useEffectEvent } from 'react';
import type { FormSpec } from '@/lib/form';
import { noticeId, partId } from './scene';
import { show } from './scroll';
import type { Outcome } from './use-send';

type Leave = (href?: string) => void;
/** Turns to the page of a field, where a form has pages, then does this. */
type Turn = (field: string | undefined, then: () => void) => void;

/** Once an answer is here: shows the first thing to correct, or leaves when all is done. */
export function useAnswer(spec: FormSpec, outcome: Outcome, { leave, turn }: { leave: Leave; turn: Turn }) {
  useOnAnswer(outcome, () => {
    if (outcome.at === 'done') leave(outcome.href);
    if (outcome.at === 'refused') showFirst(spec, outcome.fields ?? {}, turn);
    if (outcome.at === 'fault' || outcome.at === 'stale') show(noticeId(spec.id));
  });
}

/** Acts once on each answer, whatever else on the page changes meanwhile. */
export function useOnAnswer(outcome: Outcome, act: (outcome: Outcome) => void) {
  const acted = useEffectEvent(act);
  useEffect(() => acted(outcome), [outcome]);
}

/** The first complaint in the order of the form; one that belongs to no visible field stands in the notice on top. */
export function showFirst({ id, fields }: FormSpec, complaints: Record<string, unknown>, turn: Turn) {
  const first = fields.find(({ name, control }) => name in complaints && control !== 'hidden')?.name;
  turn(first, () => show(first ? partId(id, first) : noticeId(id)));
}
