import 'server-only';
import type { Option } from '@/lib/form';
import type { FieldShape } from '@/lib/services/fields';
import { type NoticeVersion, notice, shortNotice } from '@/lib/services/works/notice';
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

/** The items of the notices that a form asks for; none for most. */
export async function noticeChoices(fields: readonly FieldShape[]): Promise<Record<string, Option[]>> {
  const texts = Object.entries({ worksNotice: notice, shortNotice });
  const asked = texts.filter(([name]) => fields.some(({ from }) => from === name));
  return Object.fromEntries(await Promise.all(asked.map(async ([name, text]) => [name, await noticeOptions(text)])));
}
