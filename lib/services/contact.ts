import { z } from 'zod';
import type { FieldShape } from './fields';

/** GEN-5: who is called about it, where that isn't who files; empty: who files. */
export const contactShape = {
  contactName: z.string().trim().max(20).default(''),
  contactPhone: z
    .string()
    .trim()
    .regex(/^(1\d{10})?$/)
    .default(''),
};

export const contactFields: readonly FieldShape[] = [
  { name: 'contactName', control: 'text', maxLength: 20 },
  { name: 'contactPhone', control: 'tel', maxLength: 11 },
];
