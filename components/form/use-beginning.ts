import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Values } from '@/lib/action-state';
import type { FormSpec } from '@/lib/form';
import { newKey } from './new-key';
import { pagesOf, pageWith } from './pages';
import type { Outcome } from './use-send';
import { startValues } from './values';

export type Start = { key?: string; page?: string; values: Values };

/**
 * What the form starts with: its key, page and values. A new `round` makes the fields anew with new values. `untouched` says that
 * the server brought nothing back, so that a draft may.
 */
export function useBeginning(spec: FormSpec, outcome: Outcome) {
  const [untouched] = useState(outcome.at === 'idle');
  const [start, setStart] = useState(() => ({ ...firstStart(spec, outcome), round: 0 }));
  const restart = (next: Start) => setStart(({ round }) => ({ ...next, round: round + 1 }));
  const afresh = (): Start => ({ key: spec.key && newKey(), values: startValues(spec.fields) });
  // At once, for the form is read and sent in the same breath.
  const renewKey = () => flushSync(() => setStart((old) => ({ ...old, key: newKey() })));
  return { ...start, untouched, restart, afresh, renewKey };
}

/** Without JavaScript a refused form comes back with the key it had, unless that key is spent on an earlier ticket. */
function firstStart({ key, fields }: FormSpec, outcome: Outcome): Start {
  const values = 'values' in outcome ? outcome.values : {};
  const spent = outcome.at === 'refused' && outcome.earlier !== undefined;
  const kept = spent ? undefined : values.$key;
  const wrong = ('fields' in outcome && outcome.fields) || {};
  const page = pageWith(pagesOf(fields), fields.find(({ name }) => name in wrong)?.name);
  return { key: typeof kept === 'string' ? kept : key, page, values: startValues(fields, values) };
}
