import { env } from '@/lib/env';

/** Business time of a job: the machine's, or the fixed one of tests and screenshots. */
export const jobTime = (): Date => env().LINLI_NOW ?? new Date();
