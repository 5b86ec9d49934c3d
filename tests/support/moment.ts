/** The moment at which all tests and screenshots stand: a Friday morning at the desk. */
export const testMoment = '2026-11-20T10:00:00+08:00';
