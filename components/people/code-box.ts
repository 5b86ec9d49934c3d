/** The box for six digits from a message or an app, which the phone offers to fill. */
export const codeBox = (label: string) =>
  ({ name: 'code', label, inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 6 }) as const;
