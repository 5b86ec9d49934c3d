import type { Field } from '@/lib/form';

export type Page = { name: string; title: string; fields: Field[] };

/** The pages of a form, each with its visible fields; none where no field names one. A field without stands with the one before. */
export function pagesOf(fields: Field[]): Page[] {
  const pages: Page[] = [];
  const early: Field[] = [];
  for (const field of fields.filter(({ control }) => control !== 'hidden')) {
    const known = field.page ? pages.find(({ name }) => name === field.page?.name) : pages.at(-1);
    if (known) known.fields.push(field);
    else if (field.page) pages.push({ ...field.page, fields: [...early.splice(0), field] });
    else early.push(field);
  }
  return pages;
}

/** Pages with something to answer just now. */
export const openPages = (pages: Page[], shown: Set<string>): Page[] =>
  pages.filter(({ fields }) => fields.some(({ name }) => shown.has(name)));

export const pageWith = (pages: Page[], field: string | undefined): string | undefined =>
  pages.find(({ fields }) => fields.some(({ name }) => name === field))?.name;

/** A page that exists, or the first. */
export const knownPage = (pages: Page[], name: unknown): string =>
  (pages.find((page) => page.name === name) ?? pages[0])?.name ?? '';
