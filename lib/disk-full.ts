/** PostgreSQL's word for it, and the system's. */
const CODES: unknown[] = ['53100', 'ENOSPC'];

/** Whether something failed because the database's disk, or that of the photos, has no room left. */
export const isDiskFull = (reason: unknown): boolean =>
  reason instanceof Error && (CODES.includes((reason as { code?: unknown }).code) || isDiskFull(reason.cause));
