import 'server-only';
import type { Option } from '@/lib/form';
import { type NoticeVersion, notice } from '@/lib/services/works/notice';
import { sayNotice } from './say-notice';

/** The items of the notice as a form asks them; beneath each what makes it possible, and the reader's language where it is another. */
export async function noticeOptions(version: NoticeVersion = notice): Promise<Option[]> {
  const { parts, unless: possible } = await sayNotice(version);
  return parts.flatMap(({ items }) =>
    items.map(({ id, text, unless, gloss }) => {
      const hint = [unless && `${possible} ${unless}`, gloss].filter(Boolean).join(' ');
      return { value: id, label: text, ...(hint ? { hint } : {}) };
    }),
  );
}
