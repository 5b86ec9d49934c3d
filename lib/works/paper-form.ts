import 'server-only';
import { type Field, type FormSpec, hidden } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import type { Signer } from '@/lib/services/works/texts';

/** What the desk records of somebody who signed on paper: who, their name, a photo of the page. */
export async function paperForm(
  of: 'foreman' | 'agreement',
  carried: Record<string, string>,
  name: string,
  parties: Signer[] = [],
): Promise<FormSpec> {
  const t = await getTranslations('worksTexts');
  const who: Field = {
    name: 'party',
    control: 'chips',
    label: t('desk.who'),
    required: true,
    options: parties.map((value) => ({ value, label: t(`agreement.party.${value}`) })),
    ...(parties.length === 1 ? { value: parties[0] } : {}),
  };
  return {
    id: `paper-${of}`,
    submit: t(of === 'foreman' ? 'desk.recordForeman' : 'desk.recordPaper'),
    fields: [
      ...hidden(carried),
      ...(parties.length > 0 ? [who] : []),
      { name: 'name', control: 'text', label: t('desk.name'), required: true, maxLength: 30, value: name },
      { name: 'sheet', control: 'photos', label: t('desk.sheet'), required: true },
    ],
  };
}
