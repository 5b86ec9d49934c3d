import { v7 } from 'uuid';
import { z } from 'zod';

/** A new key, ordered by time. */
export const newId = (): string => v7();

export const idInput = z.uuid();

export const isId = (text: string): boolean => idInput.safeParse(text).success;
