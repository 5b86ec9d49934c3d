import { z } from 'zod';
import { idInput } from '@/lib/id';

const listed = (value: unknown) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]);

/** What a field of papers posts: ids of files sent beforehand. */
export const papersInput = z.preprocess(listed, z.array(idInput).max(12));

/** What a field `accept` posts; refuses it while one of its items is missing, and says which by their numbers. */
export const acceptedInput = <const Item extends string>(items: readonly [Item, ...Item[]]) =>
  z.preprocess(
    listed,
    z
      .array(z.enum(items))
      .max(items.length)
      .superRefine((given, c) => {
        const left = items.flatMap((item, at) => (given.includes(item) ? [] : [at + 1]));
        if (left.length > 0) c.addIssue({ code: 'custom', params: { key: 'notAllAccepted', items: left.join(', ') } });
      }),
  );
