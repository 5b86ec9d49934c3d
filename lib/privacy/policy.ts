/**
 * The version of the policy on /privacy, and the day from which it holds. With a new version every resident is asked once
 * more: raise it when a purpose, a kind of data, a receiver or a period is added, not for a misspelling.
 */
export const policy = { version: '2026-11.3', since: '2026-11-23' };

/** What a ticked box of consent posts. */
export const AGREED = 'yes';
