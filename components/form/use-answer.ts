import { useEffect, useEffectEvent } from 'react';
import type { FormSpec } from '@/lib/form';
import { noticeId, partId } from './scene';
import { show } from './scroll';
import type { Outcome } from './use-send';

/** Once an answer is here: shows the first thing to correct, or leaves when all is done. */
export function useAnswer(spec: FormSpec, outcome: Outcome, leave: (href?: string) => void) {
  useOnAnswer(outcome, () => {
    if (outcome.at === 'done') leave(outcome.href);
    if (outcome.at === 'refused') showFirst(spec, outcome.fields ?? {});
    if (outcome.at === 'fault' || outcome.at === 'stale') show(noticeId(spec.id));
  });
}

/** Acts once on each answer, whatever else on the page changes meanwhile. */
export function useOnAnswer(outcome: Outcome, act: (outcome: Outcome) => void) {
  const acted = useEffectEvent(act);
  useEffect(() => acted(outcome), [outcome]);
}

/** The first complaint in the order of the form; one that belongs to no visible field stands in the notice on top. */
export function showFirst({ id, fields }: FormSpec, complaints: Record<string, unknown>) {
  const first = fields.find(({ name, control }) => name in complaints && control !== 'hidden');
  show(first ? partId(id, first.name) : noticeId(id));
}
