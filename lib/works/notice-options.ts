import 'server-only';
import type { Option } from '@/lib/form';
import { type NoticeVersion, notice } from '@/lib/services/works/notice';
import { type SaidItem, sayNotice } from './say-notice';

/**
 * The items of the notice as a form asks them, each part under its heading: without it nobody can tell what is forbidden from
 * what is to be done (REN-2). Beneath an item what makes it possible, and the reader's language where it is another.
 */
export async function noticeOptions(version: NoticeVersion = notice): Promise<Option[]> {
  const { parts, unless } = await sayNotice(version);
  return parts.flatMap(({ title, note, items }) =>
    items.map((item, at) => ({ ...optionOf(item, unless), ...(at === 0 && { part: { title, note } }) })),
  );
}

function optionOf({ id, text, unless, gloss }: SaidItem, possible: string): Option {
  const hint = [unless && `${possible}${unless}`, gloss].filter(Boolean).join(' ');
  return { value: id, label: text, ...(hint ? { hint } : {}) };
}
