import type { FormAction } from '@/lib/action-state';

/** An action as the target of a plain form whose buttons are all it holds; done, it leads on. */
export const plainAction = (action: FormAction): ((form: FormData) => Promise<void>) =>
  action.bind(null, { at: 'idle' }) as unknown as (form: FormData) => Promise<void>;
