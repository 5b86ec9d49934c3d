/** Whom work can be given to. */
export const departments = ['engineering', 'cleaning', 'security', 'greening', 'desk'] as const;
