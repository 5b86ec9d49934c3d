import { pasteGroup } from '@/app/intake-actions';
import { ServiceForm } from '@/components/form/service-form';
import { Panel } from '@/components/ui/panel';
import { type FormSpec, hidden } from '@/lib/form';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { newId } from '@/lib/id';
import type { Intake } from '@/lib/intake/read-asked';

/** Takes a message of the WeChat group as it is, with its screenshots. */
export async function PasteForm({ intake: { communityId } }: { intake: Intake }) {
  const [t, words] = await Promise.all([getTranslations('intake'), formWords()]);
  const spec: FormSpec = {
    id: 'paste',
    key: newId(),
    fields: [
      ...hidden({ community: communityId }),
      {
        name: 'text',
        control: 'textarea',
        label: t('group.text'),
        hint: t('group.textHint'),
        required: true,
        maxLength: 2000,
        rows: 6,
        sensitive: true,
      },
      { name: 'photos', control: 'photos', label: t('group.photos') },
    ],
    submit: t('group.submit'),
  };
  return (
    <Panel title={t('group.title')} className="desk-form">
      <ServiceForm
        spec={spec}
        action={pasteGroup}
        words={words}
        photos={{ url: `/api/files?community=${communityId}`, max: 9, multiple: true }}
      />
    </Panel>
  );
}
