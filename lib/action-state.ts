/** What was typed, by field name, as it goes back into the form after a refusal. */
export type Values = Record<string, string | string[]>;

/** What a server action answers to the form that called it. `earlier` is the ticket already filed under the same key. */
export type ActionState =
  | { at: 'idle' }
  | {
      at: 'refused';
      message?: string;
      fields?: Record<string, string>;
      values: Values;
      earlier?: { number: string; href: string };
    }
  | { at: 'fault'; id: string; message: string; values: Values }
  | { at: 'done'; href?: string; message?: string };

export type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>;
