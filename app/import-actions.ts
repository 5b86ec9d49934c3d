'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { backInput } from '@/lib/desk/back-input';
import { idInput } from '@/lib/id';
import { bookWords } from '@/lib/imports/book-words';
import { books } from '@/lib/imports/books';
import { nameColumns } from '@/lib/imports/name-columns';
import { dropImport } from '@/lib/imports/records';
import { takeIn } from '@/lib/imports/take-in';

const limit = { name: 'import', max: 240, seconds: 3600 };
const column = z.string().regex(/^\d{0,2}$/);

/** What each column of the file means, as the person agreed or corrected. */
export const matchColumns = action(
  {
    as: 'staff',
    input: z.object({ import: idInput, back: backInput, service: z.string().max(40).default('') }).catchall(column),
    limit,
  },
  async ({ viewer, input: { import: id, back: c, service, ...columns } }) => {
    const { kind } = await nameColumns(viewer, id, columns, service);
    return { href: `${books[kind].path}/${id}${c}` };
  },
);

/** Takes the file in, whole or not at all. */
export const takeFileIn = action(
  { as: 'staff', input: z.strictObject({ import: idInput, back: backInput }), limit },
  async ({ viewer, input }) => {
    const { kind } = await takeIn(viewer, input.import, await bookWords());
    return { href: `${books[kind].path}/${input.import}${input.back}` };
  },
);

export const dropFile = action(
  { as: 'staff', input: z.strictObject({ import: idInput, back: backInput }), limit },
  async ({ viewer, input }) => {
    const { kind } = await dropImport(viewer, input.import);
    return { href: `${books[kind].path}${input.back}` };
  },
);
