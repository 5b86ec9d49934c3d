'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { backInput } from '@/lib/desk/back-input';
import { idInput, newId } from '@/lib/id';
import { articleShape } from '@/lib/knowledge/article';
import { archiveArticle, restoreArticle, saveArticle, writeArticle } from '@/lib/knowledge/save';

const limit = { name: 'knowledge', max: 240, seconds: 3600 };
const version = z.coerce.number().int().positive();
const seen = { article: idInput, version, back: backInput };
const pageOf = (id: string, back: string) => `/admin/knowledge/${id}${back}`;

/** Staff write an article of the knowledge base. */
export const newArticle = action(
  { as: 'staff', input: z.strictObject({ community: idInput, ...articleShape, back: backInput }), limit },
  async ({ viewer, input: { community, back, ...input }, key }) => {
    const id = idInput.safeParse(key).data ?? newId();
    await writeArticle(viewer, community, id, input);
    return { href: pageOf(id, back) };
  },
);

/** Staff save a further version. */
export const changeArticle = action(
  { as: 'staff', input: z.strictObject({ ...seen, ...articleShape }), limit },
  async ({ viewer, input: { article, version, back, ...input } }) => {
    await saveArticle(viewer, article, version, input);
    return { href: pageOf(article, back) };
  },
);

/** An older version becomes the current one, as a new version. */
export const bringBack = action(
  { as: 'staff', input: z.strictObject({ ...seen, older: version }), limit },
  async ({ viewer, input: { article, version, older, back } }) => {
    await restoreArticle(viewer, article, version, older);
    return { href: pageOf(article, back) };
  },
);

/** Puts an article away, or takes it back. */
export const putAway = action(
  { as: 'staff', input: z.strictObject({ ...seen, away: z.enum(['yes', 'no']) }), limit },
  async ({ viewer, input: { article, version, away, back } }) => {
    await archiveArticle(viewer, article, version, away === 'yes');
    return { href: pageOf(article, back) };
  },
);
