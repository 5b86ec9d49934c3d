import { z } from 'zod';
import { moment } from './moment';

/** A field left empty posts an empty text. */
export const optional = <T extends z.ZodType>(shape: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), shape.optional());

/** A switch as a form posts it, or as it was stored. */
export const ticked = z.union([z.boolean(), z.stringbool()]).default(false);

/** CMP-3: when the next answer comes; the engine asks for it where the service does. */
export const nextInput = optional(moment);
export const nextField = { name: 'next', control: 'datetime', required: true, only: 'namesNext' } as const;
