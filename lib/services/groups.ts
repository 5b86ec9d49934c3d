/**
 * Kinds that share a tile of the home page, which leads to the page of that name under /services. Its words are `home.groups` and
 * `home.choose`; each of its kinds says by `intro` what it is for.
 */
export const groups = ['voice', 'works'] as const;
export type Group = (typeof groups)[number];
