import { z } from 'zod';
import { idInput } from '@/lib/id';

/** What a field of several answers posts, as a list: nothing, one or many. */
export const listed = (value: unknown): unknown[] =>
  value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value];

/** Files in one field of papers, at most. */
export const MOST_PAPERS = 12;

/** What a field of papers posts: ids of files sent beforehand. */
export const papersInput = z.preprocess(listed, z.array(idInput).max(MOST_PAPERS));

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
