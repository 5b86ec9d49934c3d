import 'server-only';
import type { Option } from '@/lib/form';
import type { FieldShape } from '@/lib/services/fields';
import type { OwnOptions } from '@/lib/services/own';
import { notice, shortNotice } from '@/lib/services/works/notice';
import { noticeOptions } from '@/lib/works/notice-options';

/** The register of options that only some services ask from. */
const lists: Record<OwnOptions, () => Promise<Option[]>> = {
  worksNotice: () => noticeOptions(notice),
  shortNotice: () => noticeOptions(shortNotice),
};

/** Those that a form's fields ask from, in the reader's language. */
export async function ownOptions(fields: readonly FieldShape[]): Promise<Partial<Record<OwnOptions, Option[]>>> {
  const asked = (Object.keys(lists) as OwnOptions[]).filter((list) => fields.some(({ from }) => from === list));
  return Object.fromEntries(await Promise.all(asked.map(async (list) => [list, await lists[list]()])));
}
