import { z } from 'zod';

const BARE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/** A moment as a form posts it. A browser's `datetime-local` names no zone: it means China, wherever the server stands. */
export const moment = z.preprocess(
  (value) => (typeof value === 'string' && BARE.test(value) ? `${value}+08:00` : value),
  z.coerce.date(),
);
