import { agreement1 } from '@/lib/i18n/texts/agreement-1';

/** The texts that were ever shipped, by their version. Append-only: signed copies name them. */
export const shipped: Record<string, string> = { s1: agreement1 };

/** What a community has that wrote no text of its own. */
export const STANDARD = 's1';
