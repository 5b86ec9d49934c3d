'use client';

import type { ReactNode } from 'react';
import type { FormAction } from '@/lib/action-state';
import type { FormSpec, FormWords } from '@/lib/form';
import { FormBody } from './form-body';
import type { Icons, PhotoRules } from './scene';

export type ServiceFormProps = {
  spec: FormSpec;
  action: FormAction;
  words: FormWords;
  icons?: Icons;
  photos?: PhotoRules;
  /** What stands beneath a field, by its name; each with a key. */
  inserts?: Record<string, ReactNode>;
};

/**
 * A whole page's form, from the description the server sends. Filed, it gives its place in the history to the result: Back
 * goes to where the person came from, and can't file again.
 */
export const ServiceForm = (props: ServiceFormProps) => <FormBody {...props} leave={leave} />;

function leave(href?: string) {
  if (href) location.replace(href);
}
