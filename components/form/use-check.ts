import { useMemo } from 'react';
import { type FieldErrors, type Resolver, useForm } from 'react-hook-form';
import type { Values } from '@/lib/action-state';
import type { Field, FormWords } from '@/lib/form';
import { complaints } from './check';
import type { Outcome } from './use-send';

/** react-hook-form over what stands in the form: our light checks before sending, the server's complaints after it. */
export function useCheck(fields: Field[], words: FormWords, outcome: Outcome, read: () => Values) {
  const resolver: Resolver<Values> = () => {
    const values = read();
    const found = complaints(fields, values, words);
    return Object.keys(found).length ? { values: {}, errors: asErrors(found) } : { values, errors: {} };
  };
  // The same object as long as the outcome is the same: each new one overwrites what the person has since put right.
  const errors = useMemo(
    () => (outcome.at === 'refused' && outcome.fields ? asErrors(outcome.fields) : undefined),
    [outcome],
  );
  return useForm<Values>({ resolver, errors, shouldFocusError: false });
}

const asErrors = (found: Record<string, string>): FieldErrors<Values> =>
  Object.fromEntries(Object.entries(found).map(([name, message]) => [name, { type: 'custom', message }]));
