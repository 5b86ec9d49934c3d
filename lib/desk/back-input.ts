import { z } from 'zod';

/** What a form of the desk may lead back with: the community that its page named, or nothing. */
export const backInput = z
  .string()
  .regex(/^(\?c=[\da-f-]{36})?$/)
  .default('');
