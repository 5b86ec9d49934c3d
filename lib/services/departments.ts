/** Whom work can be given to. */
export const departments = ['engineering', 'cleaning', 'security', 'greening', 'desk'] as const;

/** Who may have a part in every ticket of a kind, besides the desk. */
export type SharedWith = Exclude<(typeof departments)[number], 'desk'> | 'finance';
